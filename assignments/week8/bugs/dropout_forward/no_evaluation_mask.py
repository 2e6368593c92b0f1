"""No mask in evaluation

In evaluation you return None for the mask; it is 1 everywhere.

Hint: what does someone do with your answer who multiplies by the mask?
"""

import numpy as np


def dropout_forward(X, p, rng, training):
    A = np.array(X, float)
    if not training:
        return A, None
    mask = np.where(rng.random(A.shape) < p, 0.0, 1.0)
    scale = 1 / (1 - p) if p < 1 else 0.0
    return A * mask * scale, mask
