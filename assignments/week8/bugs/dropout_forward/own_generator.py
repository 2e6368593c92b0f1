"""A generator of your own

You draw from a generator with a seed of your own: the same entries are dropped every time,
whatever rng is.

Hint: where does your function use rng?
"""

import numpy as np


def dropout_forward(X, p, rng, training):
    A = np.array(X, float)
    if not training:
        return A, np.ones(A.shape)
    mask = np.where(np.random.default_rng(0).random(A.shape) < p, 0.0, 1.0)
    scale = 1 / (1 - p) if p < 1 else 0.0
    return A * mask * scale, mask
