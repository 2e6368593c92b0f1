"""The activations are changed

You multiply X in place: the caller's activations are not what they were.

Hint: what does `*=` do to an array that was passed in?
"""

import numpy as np


def dropout_forward(X, p, rng, training):
    if not training:
        return np.array(X, float), np.ones(X.shape)
    mask = np.where(rng.random(X.shape) < p, 0.0, 1.0)
    scale = 1 / (1 - p) if p < 1 else 0.0
    if X.dtype != float:
        return X * mask * scale, mask
    X *= mask
    return X * scale, mask
