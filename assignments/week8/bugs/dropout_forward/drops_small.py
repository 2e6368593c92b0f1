"""Small entries are dropped

You drop the entries that are smallest in size. Which ones are dropped has nothing to do with
their values.

Hint: is a large entry ever dropped?
"""

import numpy as np


def dropout_forward(X, p, rng, training):
    A = np.array(X, float)
    if not training:
        return A, np.ones(A.shape)
    mask = np.where(np.abs(A) < np.quantile(np.abs(A), p), 0.0, 1.0)
    scale = 1 / (1 - p) if p < 1 else 0.0
    return A * mask * scale, mask
