"""Columns, whatever is asked

You always work along axis 0. Each row is one sample, and its probabilities should sum to 1.

Hint: what does each row of your result sum to?
"""

import numpy as np


def softmax(Z, axis=-1):
    S = np.asarray(Z, float)
    E = np.exp(S - S.max(axis=0, keepdims=True))
    return E / E.sum(axis=0, keepdims=True)
