"""rng.choice, entry by entry

Zeros and ones with the probabilities given.
"""

import numpy as np


def dropout_forward(X, p, rng, training):
    A = np.asarray(X, dtype=float)
    mask = np.ones(A.shape)
    if not training:
        return A, mask
    mask = rng.choice([0, 1], size=A.shape, p=[p, 1 - p])
    Y = A * mask
    if p < 1:
        Y = Y / (1 - p)
    return [Y, mask]
