"""The upper end of the random numbers

A number is above 1 - p as often as below p.
"""

import numpy as np


def dropout_forward(X, p, rng, training):
    A = np.array(X, float)
    if not training:
        return A, np.ones(A.shape)
    mask = 1.0 - (rng.random(A.shape) >= 1 - p)
    scale = 1 / (1 - p) if p < 1 else 0.0
    return A * mask * scale, mask
