"""A loop over the elements

Each element by itself.
"""

import numpy as np


def momentum(w, g, state, lr, beta=0.9):
    w, g = np.asarray(w, float), np.asarray(g, float)
    v, new = np.zeros(w.shape), np.zeros(w.shape)
    for i in np.ndindex(w.shape):
        v[i] = beta * (state['velocity'][i] if 'velocity' in state else 0.0) + g[i]
        new[i] = w[i] - lr * v[i]
    return new, {'velocity': v}
