"""The shape of Z is lost

You return a flat array. The result has the shape of Z.

Hint: print the shapes of Z and of your result.
"""

_exact = activation_backward


def activation_backward(dA, Z, name):
    return _exact(dA, Z, name).ravel()
