"""The result is divided by the batch size

You divide by N. The 1/N of the loss is in dA already.

Hint: where does the loss's gradient get its 1/N?
"""

_exact = activation_backward


def activation_backward(dA, Z, name):
    return _exact(dA, Z, name) / len(Z)
