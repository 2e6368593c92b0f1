"""Columns by default

Your default axis is 0, so that the columns sum to 1. Each row is one sample.

Hint: what does each row of your result sum to?
"""

import numpy as np


def softmax(Z, axis=0):
    S = np.asarray(Z, float)
    E = np.exp(S - S.max(axis=axis, keepdims=True))
    return E / E.sum(axis=axis, keepdims=True)
