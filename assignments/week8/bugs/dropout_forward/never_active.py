"""Nothing is ever dropped

You drop nothing in training.

Hint: how many entries are 0 for p = 0.5?
"""

import numpy as np


def dropout_forward(X, p, rng, training):
    A = np.array(X, float)
    if True:
        return A, np.ones(A.shape)
    mask = np.where(rng.random(A.shape) < p, 0.0, 1.0)
    scale = 1 / (1 - p) if p < 1 else 0.0
    return A * mask * scale, mask
