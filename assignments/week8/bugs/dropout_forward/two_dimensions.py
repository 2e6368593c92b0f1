"""Batches of rows alone

Your function wants X to be (N, D). It may have any shape: pictures have more dimensions, and a
vector has one.

Hint: what does your function need X.shape for?
"""

import numpy as np


def dropout_forward(X, p, rng, training):
    A = np.array(X, float)
    if not training:
        return A, np.ones(A.shape)
    mask = np.where(rng.random((A.shape[0], A.shape[1])) < p, 0.0, 1.0)
    scale = 1 / (1 - p) if p < 1 else 0.0
    return A * mask * scale, mask
