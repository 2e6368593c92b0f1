"""1 / p for 1 / (1 - p)

You divide by p. Kept is a share of 1 - p, so that is what has to be made up for.

Hint: what is the mean of Y for an X of ones?
"""

import numpy as np


def dropout_forward(X, p, rng, training):
    A = np.array(X, float)
    if not training:
        return A, np.ones(A.shape)
    mask = np.where(rng.random(A.shape) < p, 0.0, 1.0)
    scale = 1 / p if p > 0 else 1.0
    return A * mask * scale, mask
