"""No gradient, no step

Where g is 0, w stands still. But m remembers the gradients before, and w goes on by lr mhat /
(sqrt(vhat) + eps) there.

Hint: what is m after the gradients 1 and 0?
"""

import numpy as np


def adam(w, g, state, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    w, g = np.asarray(w, float), np.asarray(g, float)
    t = state.get('t', 0) + 1
    m = b1 * state.get('m', 0.0) + (1 - b1) * g
    v = b2 * state.get('v', 0.0) + (1 - b2) * g**2
    step = m / (1 - b1**t) / (np.sqrt(v / (1 - b2**t)) + eps)
    return np.where(g == 0, w, w - lr * step), {'m': m, 'v': v, 't': t}
