"""Probabilities are kept from 0

You clip the result to [1e-7, 1 - 1e-7], which belongs to a loss with a logarithm.

Hint: does each row of your result sum to 1?
"""

import numpy as np


def softmax(Z, axis=-1):
    S = np.asarray(Z, float)
    E = np.exp(S - S.max(axis=axis, keepdims=True))
    return np.clip(E / E.sum(axis=axis, keepdims=True), 1e-7, 1 - 1e-7)
