"""The predicted classes

You return the largest output's index for each sample. The outputs themselves are asked for.

Hint: what shape has out?
"""

import numpy as np


def mlp_forward(X, params, acts):
    A, caches = X, []
    for (W, b), act in zip(params, acts, strict=True):
        Z = dense_forward(A, W, b)
        caches.append((A, Z))
        A = act(Z)
    return np.argmax(A, axis=1), caches
