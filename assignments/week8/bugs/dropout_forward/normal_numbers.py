"""Normal numbers compared with p

You compare normally distributed numbers with p. Those of rng.random lie evenly in [0, 1), and are
below p with probability p.

Hint: how often is a standard normal number below 0.3?
"""

import numpy as np


def dropout_forward(X, p, rng, training):
    A = np.array(X, float)
    if not training:
        return A, np.ones(A.shape)
    mask = np.where(rng.standard_normal(A.shape) < p, 0.0, 1.0)
    scale = 1 / (1 - p) if p < 1 else 0.0
    return A * mask * scale, mask
