"""A mask of ones

The mask that you return is 1 everywhere, though Y has zeros: the backward pass cannot know what
was dropped.

Hint: which mask does the backward pass need?
"""

import numpy as np


def dropout_forward(X, p, rng, training):
    A = np.array(X, float)
    if not training:
        return A, np.ones(A.shape)
    mask = np.where(rng.random(A.shape) < p, 0.0, 1.0)
    scale = 1 / (1 - p) if p < 1 else 0.0
    return A * mask * scale, np.ones(A.shape)
