"""Another mask than the one used

The mask that you return is drawn anew, and is not the one that Y was made with.

Hint: how often does your function draw?
"""

import numpy as np


def dropout_forward(X, p, rng, training):
    A = np.array(X, float)
    if not training:
        return A, np.ones(A.shape)
    mask = np.where(rng.random(A.shape) < p, 0.0, 1.0)
    scale = 1 / (1 - p) if p < 1 else 0.0
    return A * mask * scale, np.where(rng.random(A.shape) < p, 0.0, 1.0)
