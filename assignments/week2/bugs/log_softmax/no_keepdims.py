"""The sums have lost their axis

You sum along the axis without keepdims. A row of N sums then lines up with the columns of the (N,
C) array, or with nothing.

Hint: which shape should the sums have?
"""

import numpy as np


def log_softmax(Z, axis=-1):
    S = np.asarray(Z, float)
    shifted = S - S.max(axis=axis, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(axis=axis))
