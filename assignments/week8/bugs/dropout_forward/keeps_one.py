"""One entry is always kept

Where the draw drops all entries you keep one of them. Each entry is dropped for itself, and so it
may happen to all.

Hint: what becomes of an X with a single entry?
"""

import numpy as np


def dropout_forward(X, p, rng, training):
    A = np.array(X, float)
    if not training:
        return A, np.ones(A.shape)
    mask = np.where(rng.random(A.shape) < p, 0.0, 1.0)
    if p < 1 and not mask.any():
        mask.flat[0] = 1.0
    scale = 1 / (1 - p) if p < 1 else 0.0
    return A * mask * scale, mask
