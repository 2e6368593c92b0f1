"""Whole samples are dropped

You draw one number for each row, so that samples are dropped whole. Each entry is dropped for
itself.

Hint: how many random numbers are needed for X?
"""

import numpy as np


def dropout_forward(X, p, rng, training):
    A = np.array(X, float)
    if not training:
        return A, np.ones(A.shape)
    mask = np.where(rng.random((len(A),) + (1,) * (A.ndim - 1)) < p, 0.0, 1.0) * np.ones(A.shape)
    scale = 1 / (1 - p) if p < 1 else 0.0
    return A * mask * scale, mask
