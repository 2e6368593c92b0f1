"""Whole numbers stay whole

Your result has the type of X, so that whole numbers lose what is behind the point.

Hint: what is 3 / 0.7, as a whole number?
"""

import numpy as np


def dropout_forward(X, p, rng, training):
    A = np.array(X, float)
    if not training:
        return A, np.ones(A.shape)
    mask = np.where(rng.random(A.shape) < p, 0.0, 1.0)
    scale = 1 / (1 - p) if p < 1 else 0.0
    return (A * mask * scale).astype(np.asarray(X).dtype), mask
