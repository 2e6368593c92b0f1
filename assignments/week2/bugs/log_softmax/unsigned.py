"""Unsigned integers wrap round

You subtract the maximum in the array's own type. In uint8, 3 - 5 is 254.

Hint: make floats first.
"""

import numpy as np


def log_softmax(Z, axis=-1):
    shifted = (Z - Z.max(axis=axis, keepdims=True)).astype(float)
    return shifted - np.log(np.exp(shifted).sum(axis=axis, keepdims=True))
