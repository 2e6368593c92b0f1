"""Scaled by p in evaluation, and not in training

You leave the kept entries as they are in training and multiply by p in evaluation. Here the scale
is 1 / (1 - p), and it belongs to training.

Hint: what should evaluation do to X?
"""

import numpy as np


def dropout_forward(X, p, rng, training):
    A = np.array(X, float)
    if not training:
        return A * p, np.ones(A.shape)
    mask = np.where(rng.random(A.shape) < p, 0.0, 1.0)
    scale = 1.0
    return A * mask * scale, mask
