"""A loop over the elements

Each element by itself.
"""

import numpy as np


def rmsprop(w, g, state, lr, rho=0.9, eps=1e-8):
    w, g = np.asarray(w, float), np.asarray(g, float)
    v, new = np.zeros(w.shape), np.zeros(w.shape)
    for i in np.ndindex(w.shape):
        v[i] = rho * (state['v'][i] if state else 0.0) + (1 - rho) * g[i] ** 2
        new[i] = w[i] - lr * g[i] / (v[i] ** 0.5 + eps)
    return new, {'v': v, 'steps': 1}
