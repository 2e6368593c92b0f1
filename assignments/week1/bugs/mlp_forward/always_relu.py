"""Always ReLU

You use ReLU, whatever acts holds. Call the functions that you were given.

Hint: what is the third argument for?
"""

import numpy as np


def mlp_forward(X, params, acts):
    A, caches = X, []
    for (W, b), act in zip(params, acts, strict=True):
        Z = dense_forward(A, W, b)
        caches.append((A, Z))
        A = np.maximum(0.0, Z)
    return A, caches
