"""A mask of what was dropped

Your mask is 1 where an entry was dropped. It is 1 where one was kept.

Hint: what is the mask in evaluation?
"""

import numpy as np


def dropout_forward(X, p, rng, training):
    A = np.array(X, float)
    if not training:
        return A, np.ones(A.shape)
    mask = np.where(rng.random(A.shape) < p, 0.0, 1.0)
    scale = 1 / (1 - p) if p < 1 else 0.0
    return A * mask * scale, 1 - mask
