"""Infinities become the largest number

You replace minus infinity by the largest negative float after the fact.

Hint: what should come out for [[1000.0, 0.0]]?
"""

import numpy as np


def log_softmax(Z, axis=-1):
    S = np.asarray(Z, float)
    shifted = S - S.max(axis=axis, keepdims=True)
    P = np.exp(shifted)
    P = P / P.sum(axis=axis, keepdims=True)
    with np.errstate(all="ignore"):
        return np.nan_to_num(np.log(P))
