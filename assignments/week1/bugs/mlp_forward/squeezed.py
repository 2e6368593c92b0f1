"""Axes of length 1 are dropped

You squeeze the output, so that one sample, or one neuron, loses an axis.

Hint: what shape has out for C = 1?
"""

import numpy as np


def mlp_forward(X, params, acts):
    A, caches = X, []
    for (W, b), act in zip(params, acts, strict=True):
        Z = dense_forward(A, W, b)
        caches.append((A, Z))
        A = act(Z)
    return np.squeeze(A), caches
