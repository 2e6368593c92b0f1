"""Neuron by neuron

Each neuron gives a column.
"""

import numpy as np


def dense_forward(X, W, b):
    return np.stack([X @ w + c for w, c in zip(W, b, strict=True)], axis=1)
