"""m and v are kept in a global

You keep m and v outside the function, where all parameters share them. Keep them in the state.

Hint: what happens if two parameters take turns?
"""

import numpy as np


_KEPT = {}


def adam(w, g, state, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    w, g = np.asarray(w, float), np.asarray(g, float)
    t = state.get('t', 0) + 1
    old_m, old_v = _KEPT[w.shape, t - 1] if state else (0.0, 0.0)
    m = b1 * old_m + (1 - b1) * g
    v = b2 * old_v + (1 - b2) * g**2
    _KEPT[w.shape, t] = m, v
    mh, vh = m / (1 - b1**t), v / (1 - b2**t)
    return w - lr * mh / (np.sqrt(vh) + eps), {'t': t}
