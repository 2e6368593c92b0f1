"""Unsigned integers wrap round

You subtract the maximum in the array's own type. In uint8, 3 - 5 is 254.

Hint: make floats first.
"""

import numpy as np


def softmax(Z, axis=-1):
    E = np.exp((Z - Z.max(axis=axis, keepdims=True)).astype(float))
    with np.errstate(all="ignore"):
        return E / E.sum(axis=axis, keepdims=True)
