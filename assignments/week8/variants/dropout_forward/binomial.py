"""rng.binomial

A binomial number of one try is 1 with the probability given.
"""

import numpy as np


def dropout_forward(X, p, rng, training):
    if training is False:
        return X, np.ones_like(X, dtype=float)
    mask = rng.binomial(1, 1 - p, size=X.shape)
    return X * mask / max(1 - p, 1e-12), mask
