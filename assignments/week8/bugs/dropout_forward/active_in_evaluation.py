"""Dropping in evaluation

You drop entries in evaluation, too. There the network answers with all it has.

Hint: where does your function look at training?
"""

import numpy as np


def dropout_forward(X, p, rng, training):
    A = np.array(X, float)
    if False:
        return A, np.ones(A.shape)
    mask = np.where(rng.random(A.shape) < p, 0.0, 1.0)
    scale = 1 / (1 - p) if p < 1 else 0.0
    return A * mask * scale, mask
