"""v is kept in a global

You keep v outside the function. Every parameter needs a v of its own, and an empty state means
a new start: keep v in the state.

Hint: what happens if two parameters take turns?
"""

import numpy as np


_KEPT = {}


def rmsprop(w, g, state, lr, rho=0.9, eps=1e-8):
    w, g = np.asarray(w, float), np.asarray(g, float)
    v = _KEPT[w.shape] = rho * _KEPT.get(w.shape, 0.0) * bool(state) + (1 - rho) * g**2
    return w - lr * g / (np.sqrt(v) + eps), {'started': True}
