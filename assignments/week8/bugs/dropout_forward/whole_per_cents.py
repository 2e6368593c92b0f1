"""p in whole per cents

You draw whole numbers up to 100 and compare them with 100 * p, which rounds p. Draw from [0, 1)
instead.

Hint: how many are dropped for p = 0.005?
"""

import numpy as np


def dropout_forward(X, p, rng, training):
    A = np.array(X, float)
    if not training:
        return A, np.ones(A.shape)
    mask = np.where(rng.integers(0, 100, A.shape) < 100 * p, 0.0, 1.0)
    scale = 1 / (1 - p) if p < 1 else 0.0
    return A * mask * scale, mask
