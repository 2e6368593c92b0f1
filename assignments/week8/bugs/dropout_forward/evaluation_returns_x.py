"""X itself, in evaluation

In evaluation you return the very array that was passed in, or a view of it. Return a copy, or a
later change of Y changes X.

Hint: what does `np.shares_memory(X, Y)` say?
"""

import numpy as np


def dropout_forward(X, p, rng, training):
    A = np.array(X, float)
    if not training:
        return X, np.ones(A.shape)
    mask = np.where(rng.random(A.shape) < p, 0.0, 1.0)
    scale = 1 / (1 - p) if p < 1 else 0.0
    return A * mask * scale, mask
