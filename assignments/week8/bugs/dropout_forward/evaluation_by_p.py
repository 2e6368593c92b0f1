"""Scaled by p in evaluation

You multiply by p in evaluation: by the dropout rate, of all things. Evaluation does nothing here.

Hint: what should evaluation do to X?
"""

import numpy as np


def dropout_forward(X, p, rng, training):
    A = np.array(X, float)
    if not training:
        return A * p, np.ones(A.shape)
    mask = np.where(rng.random(A.shape) < p, 0.0, 1.0)
    scale = 1 / (1 - p) if p < 1 else 0.0
    return A * mask * scale, mask
