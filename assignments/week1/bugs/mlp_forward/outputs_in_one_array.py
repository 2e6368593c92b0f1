"""Outputs of equal shape share an array

You store each layer's output in the same array where the shapes agree, so a cached input changes afterwards.

Hint: how many arrays are there if three layers have the same width?
"""

import numpy as np


def mlp_forward(X, params, acts):
    A, caches, room = X, [], {}
    for (W, b), act in zip(params, acts, strict=True):
        Z = dense_forward(A, W, b)
        caches.append((A, Z))
        out = act(Z)
        A = room.setdefault(out.shape, np.empty(out.shape))
        A[:] = out
    return A, caches
