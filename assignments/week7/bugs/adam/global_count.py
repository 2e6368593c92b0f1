"""t is counted in a global

You count t outside the function. Every parameter has a t of its own, and an empty state means a
new start: keep t in the state.

Hint: what is t if two parameters take turns?
"""

import numpy as np


_COUNT = {}


def adam(w, g, state, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    w, g = np.asarray(w, float), np.asarray(g, float)
    _COUNT['t'] = _COUNT.get('t', 0) * bool(state) + 1
    t = _COUNT['t']
    m = b1 * state.get('m', 0.0) + (1 - b1) * g
    v = b2 * state.get('v', 0.0) + (1 - b2) * g**2
    mh, vh = m / (1 - b1**t), v / (1 - b2**t)
    return w - lr * mh / (np.sqrt(vh) + eps), {'m': m, 'v': v}
