"""All gradients are kept

m and v are their weighted sums, written out.
"""

import numpy as np


def adam(w, g, state, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    w, g = np.asarray(w, float), np.asarray(g, float)
    past = [*(p.copy() for p in state.get('g', [])), g.copy()]
    t = len(past)
    m = sum((1 - b1) * b1 ** (t - 1 - k) * p for k, p in enumerate(past))
    v = sum((1 - b2) * b2 ** (t - 1 - k) * p**2 for k, p in enumerate(past))
    return w - lr * m / (1 - b1**t) / (np.sqrt(v / (1 - b2**t)) + eps), {'g': past}
