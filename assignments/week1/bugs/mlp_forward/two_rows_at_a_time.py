"""The batch is cut into parts

You send the batch through the network in parts, so an activation never sees the whole of it.

Hint: what does the docstring say an activation takes?
"""

import numpy as np


def mlp_forward(X, params, acts):
    A, caches = X, []
    for (W, b), act in zip(params, acts, strict=True):
        Z = dense_forward(A, W, b)
        caches.append((A, Z))
        A = np.concatenate([act(Z[i : i + 2]) for i in range(0, len(Z), 2)])
    return A, caches
