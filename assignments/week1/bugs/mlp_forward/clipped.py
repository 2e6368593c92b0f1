"""The sums are clipped

You limit the sums before they are activated.

Hint: what should a network whose activations change nothing give for large inputs?
"""

import numpy as np


def mlp_forward(X, params, acts):
    A, caches = X, []
    for (W, b), act in zip(params, acts, strict=True):
        Z = np.clip(dense_forward(A, W, b), -500, 500)
        caches.append((A, Z))
        A = act(Z)
    return A, caches
