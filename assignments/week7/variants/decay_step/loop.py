"""A loop over the elements

Each element by itself.
"""

import numpy as np


def decay_step(w, g, lr, lam, decoupled):
    w, g = np.asarray(w, float), np.asarray(g, float)
    new = np.empty(w.shape)
    for i in np.ndindex(w.shape):
        new[i] = w[i] - lr * g[i] - lr * lam * w[i] * (1 if decoupled else 2)
    return new
