"""All gradients are kept

v is their weighted sum, written out.
"""

import numpy as np


def momentum(w, g, state, lr, beta=0.9):
    w, g = np.asarray(w, float), np.asarray(g, float)
    past = [*(p.copy() for p in state.get('g', [])), g.copy()]
    v = sum(beta ** (len(past) - 1 - k) * p for k, p in enumerate(past))
    return w - lr * v, {'g': past}
