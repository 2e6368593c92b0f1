"""The learning rate is corrected, and eps with it

With eps times sqrt(1 - b2^t) the shorter form is the same.
"""

import numpy as np


def adam(w, g, state, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    w, g = np.asarray(w, float), np.asarray(g, float)
    t = state.get('t', 0) + 1
    m = b1 * state.get('m', 0.0) + (1 - b1) * g
    v = b2 * state.get('v', 0.0) + (1 - b2) * g**2
    c = np.sqrt(1 - b2**t)
    return w - lr * c / (1 - b1**t) * m / (np.sqrt(v) + eps * c), {'m': m, 'v': v, 't': t}
