"""The powers of b1 and b2 are kept

Each step multiplies them once more.
"""

import numpy as np


def adam(w, g, state, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    w, g = np.asarray(w, float), np.asarray(g, float)
    if not state:
        state = {'m': 0 * g, 'v': 0 * g, 'p1': 1.0, 'p2': 1.0}
    p1, p2 = state['p1'] * b1, state['p2'] * b2
    m = b1 * state['m'] + (1 - b1) * g
    v = b2 * state['v'] + (1 - b2) * g**2
    return w - lr * m / (1 - p1) / (np.sqrt(v / (1 - p2)) + eps), {'m': m, 'v': v, 'p1': p1, 'p2': p2}
