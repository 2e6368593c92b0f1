"""m and v are kept in a global

You keep m and v outside the function, where all parameters share them. Keep them in the state.

Hint: what happens if two parameters take turns?
"""

import numpy as np


_KEPT = {}


def adam(w, g, state, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    w, g = np.asarray(w, float), np.asarray(g, float)
    kept = _KEPT.setdefault(w.shape, {})
    if not state:
        kept.clear()
    t = kept.get('t', 0) + 1
    m = b1 * kept.get('m', 0.0) + (1 - b1) * g
    v = b2 * kept.get('v', 0.0) + (1 - b2) * g**2
    kept.update(m=m, v=v, t=t)
    mh, vh = m / (1 - b1**t), v / (1 - b2**t)
    return w - lr * mh / (np.sqrt(vh) + eps), {'t': t}
