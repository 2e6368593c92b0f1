"""Softmax in place of its logarithm

You return the probabilities. Their logarithms are asked for.

Hint: is the result for [0, 0] above 0 or below?
"""

import numpy as np


def log_softmax(Z, axis=-1):
    S = np.asarray(Z, float)
    shifted = S - S.max(axis=axis, keepdims=True)
    P = np.exp(shifted)
    return P / P.sum(axis=axis, keepdims=True)
