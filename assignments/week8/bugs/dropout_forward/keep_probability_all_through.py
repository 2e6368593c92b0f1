"""p is the share that is kept, all through

You keep an entry with probability p and divide by p: consistent, and the other convention. Here p
is the probability of dropping.

Hint: how many entries are 0 for p = 0.1?
"""

import numpy as np


def dropout_forward(X, p, rng, training):
    A = np.array(X, float)
    if not training:
        return A, np.ones(A.shape)
    mask = np.where(rng.random(A.shape) < p, 1.0, 0.0)
    scale = 1 / p if p > 0 else 0.0
    return A * mask * scale, mask
