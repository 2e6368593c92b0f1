"""Sums of equal shape share an array

You store each layer's sums in the same array where the shapes agree, so the cached ones change afterwards.

Hint: how many arrays are there if three layers have the same width?
"""

import numpy as np


def mlp_forward(X, params, acts):
    A, caches, room = X, [], {}
    for (W, b), act in zip(params, acts, strict=True):
        sums = dense_forward(A, W, b)
        Z = room.setdefault(sums.shape, np.empty(sums.shape))
        Z[:] = sums
        caches.append((A, Z))
        A = act(Z)
    return A, caches
