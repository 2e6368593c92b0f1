"""dA is masked in place

You set elements of dA to 0. dA belongs to whoever called you, and may be needed again.

Hint: print dA before and after the call.
"""

_before = activation_backward


def activation_backward(dA, Z, name):
    if name != "relu":
        return _before(dA, Z, name)
    dA[Z <= 0] = 0.0
    return dA
