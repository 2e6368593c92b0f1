"""The scale in the mask, and a backward pass that knows

The mask holds 1 / (1 - p), and nobody divides again.
"""

import numpy as np


def dropout_forward(X, p, rng, training):
    if not training:
        return X + 0.0, np.ones(X.shape)
    mask = (rng.uniform(size=X.shape) < 1 - p) / (1 - p if p < 1 else 1)
    return X * mask, mask


def dropout_backward(dY, mask, p):
    return dY * mask
