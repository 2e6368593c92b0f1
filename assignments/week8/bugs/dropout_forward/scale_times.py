"""Multiplied by 1 - p

You multiply the kept entries by 1 - p in training, which makes them smaller still. They are
divided by it.

Hint: what is the mean of Y for an X of ones?
"""

import numpy as np


def dropout_forward(X, p, rng, training):
    A = np.array(X, float)
    if not training:
        return A, np.ones(A.shape)
    mask = np.where(rng.random(A.shape) < p, 0.0, 1.0)
    scale = 1 - p
    return A * mask * scale, mask
