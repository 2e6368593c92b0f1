"""X itself, for p = 0

Where nothing is to be dropped in training you return the very array that was passed in. Return a
new one, or a later change of Y changes X.

Hint: what does `is` say of X and Y for p = 0?
"""

import numpy as np


def dropout_forward(X, p, rng, training):
    A = np.array(X, float)
    if not training:
        return A, np.ones(A.shape)
    if p == 0:
        return X, np.ones(A.shape)
    mask = np.where(rng.random(A.shape) < p, 0.0, 1.0)
    scale = 1 / (1 - p) if p < 1 else 0.0
    return A * mask * scale, mask
