"""The result has the dtype of Z

You make room for the result with zeros_like(Z). Where Z holds whole numbers, every gradient is
cut to one.

Hint: what does np.zeros(2, int) become when you assign 0.5 to it?
"""

import numpy as np


_exact = activation_backward


def activation_backward(dA, Z, name):
    result = np.zeros_like(Z)
    result[...] = _exact(dA, Z, name)
    return result
