"""The sign is turned around

You return minus the gradient. The minus of gradient descent is written where the parameters move.

Hint: the identity's dZ is dA. And yours?
"""

_exact = activation_backward


def activation_backward(dA, Z, name):
    return -_exact(dA, Z, name)
