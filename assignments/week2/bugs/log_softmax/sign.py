"""Minus the logarithm

You return the negative of it, as for a loss. The logarithm of a probability is at most 0.

Hint: is the result for [0, 0] above 0 or below?
"""

import numpy as np


def log_softmax(Z, axis=-1):
    S = np.asarray(Z, float)
    shifted = S - S.max(axis=axis, keepdims=True)
    return np.log(np.exp(shifted).sum(axis=axis, keepdims=True)) - shifted
