"""The mask is missing

You return Y alone; the answer is a pair of Y and the mask.

Hint: how many parts has the answer in the docstring's example?
"""

import numpy as np


def dropout_forward(X, p, rng, training):
    A = np.array(X, float)
    if not training:
        return A
    mask = np.where(rng.random(A.shape) < p, 0.0, 1.0)
    scale = 1 / (1 - p) if p < 1 else 0.0
    return A * mask * scale
