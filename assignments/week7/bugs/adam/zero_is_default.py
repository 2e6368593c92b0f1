"""b1 = 0 is taken for a missing b1

You write `b1 or 0.9`, and 0 is as good as nothing to `or`. With b1 = 0
no gradient is remembered in m.

Hint: what is 0.0 or 0.9?
"""

import numpy as np


def adam(w, g, state, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    w, g = np.asarray(w, float), np.asarray(g, float)
    b1 = b1 or 0.9
    t = state.get('t', 0) + 1
    m = b1 * state.get('m', 0.0) + (1 - b1) * g
    v = b2 * state.get('v', 0.0) + (1 - b2) * g**2
    step = m / (1 - b1**t) / (np.sqrt(v / (1 - b2**t)) + eps)
    return w - lr * step, {'m': m, 'v': v, 't': t}
