"""Classic dropout

You leave the kept entries as they are in training and multiply by 1 - p in evaluation. That is
the older form; here the scale belongs to training, and evaluation does nothing.

Hint: what should evaluation do to X?
"""

import numpy as np


def dropout_forward(X, p, rng, training):
    A = np.array(X, float)
    if not training:
        return A * (1 - p), np.ones(A.shape)
    mask = np.where(rng.random(A.shape) < p, 0.0, 1.0)
    scale = 1.0
    return A * mask * scale, mask
