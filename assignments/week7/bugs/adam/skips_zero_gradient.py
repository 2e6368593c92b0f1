"""A gradient of 0 is skipped

If all of g is 0 you do nothing. It is a step like any other: t counts it, m and v fall, and w
goes on by what m remembers.

Hint: what are t, m and w after the gradients 1 and 0?
"""

import numpy as np


def adam(w, g, state, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    w, g = np.asarray(w, float), np.asarray(g, float)
    if not np.any(g):
        return w.copy(), state
    t = state.get('t', 0) + 1
    m = b1 * state.get('m', 0.0) + (1 - b1) * g
    v = b2 * state.get('v', 0.0) + (1 - b2) * g**2
    step = m / (1 - b1**t) / (np.sqrt(v / (1 - b2**t)) + eps)
    return w - lr * step, {'m': m, 'v': v, 't': t}
