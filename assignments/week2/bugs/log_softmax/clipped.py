"""Clipped probabilities

You clip the probabilities at 1e-12 before the logarithm. The result then never goes below about
-27.6.

Hint: what should come out for [[1000.0, 0.0]]?
"""

import numpy as np


def log_softmax(Z, axis=-1):
    S = np.asarray(Z, float)
    shifted = S - S.max(axis=axis, keepdims=True)
    P = np.exp(shifted)
    P = P / P.sum(axis=axis, keepdims=True)
    return np.log(np.clip(P, 1e-12, 1))
