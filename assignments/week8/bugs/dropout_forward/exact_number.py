"""Always the same number of entries

You drop a fixed number of entries, p times all of them. Each entry is dropped for itself, so that
the number is different from call to call.

Hint: does dropping one entry change the probability of dropping another?
"""

import numpy as np


def dropout_forward(X, p, rng, training):
    A = np.array(X, float)
    if not training:
        return A, np.ones(A.shape)
    mask = (rng.permutation(A.size) >= round(p * A.size)).astype(float).reshape(A.shape)
    scale = 1 / (1 - p) if p < 1 else 0.0
    return A * mask * scale, mask
