"""NaN becomes 0

You replace the NaN of an overflow by 0, so that the surest class gets probability 0.

Hint: which class should get the probability 1 in [[1000.0, 0.0]]?
"""

import numpy as np


def softmax(Z, axis=-1):
    S = np.asarray(Z, float)
    with np.errstate(all="ignore"):
        E = np.exp(S)
        return np.nan_to_num(E / E.sum(axis=axis, keepdims=True))
