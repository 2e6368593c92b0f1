"""The biases are left out

You forgot b.

Hint: what should the network give for inputs that are all 0?
"""

import numpy as np


def mlp_forward(X, params, acts):
    A, caches = X, []
    for (W, b), act in zip(params, acts, strict=True):
        Z = dense_forward(A, W, np.zeros(len(W)))
        caches.append((A, Z))
        A = act(Z)
    return A, caches
