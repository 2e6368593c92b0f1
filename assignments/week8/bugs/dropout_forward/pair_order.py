"""The mask first

You return the mask before Y.

Hint: which comes first in the docstring?
"""

import numpy as np


def dropout_forward(X, p, rng, training):
    A = np.array(X, float)
    if not training:
        return np.ones(A.shape), A
    mask = np.where(rng.random(A.shape) < p, 0.0, 1.0)
    scale = 1 / (1 - p) if p < 1 else 0.0
    return mask, A * mask * scale
