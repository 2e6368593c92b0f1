"""A mask of truth values, and X itself in evaluation

True counts as 1, and in evaluation nothing is changed.
"""

import numpy as np


def dropout_forward(X, p, rng, training):
    if not training or p == 0:
        return X, np.full(np.shape(X), True)
    if p == 1:
        return np.zeros(X.shape), np.zeros(X.shape, dtype=bool)
    kept = rng.random(X.shape) >= p
    return np.where(kept, X / (1 - p), 0.0), kept


def dropout_backward(dY, mask, p):
    return np.where(mask, dY / (1 - p) if p < 1 else 0.0, 0.0)
