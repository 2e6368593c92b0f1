"""A loop over the elements

Each element by itself.
"""

import numpy as np


def adam(w, g, state, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    w, g = np.asarray(w, float), np.asarray(g, float)
    t = len(state) and state[2] + 1 or 1
    m, v, new = np.zeros(w.shape), np.zeros(w.shape), np.zeros(w.shape)
    for i in np.ndindex(w.shape):
        m[i] = b1 * (state[0][i] if state else 0.0) + (1 - b1) * g[i]
        v[i] = b2 * (state[1][i] if state else 0.0) + (1 - b2) * g[i] ** 2
        new[i] = w[i] - lr * m[i] / (1 - b1**t) / ((v[i] / (1 - b2**t)) ** 0.5 + eps)
    return new, [m, v, t]
