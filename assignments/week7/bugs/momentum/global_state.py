"""The velocity is kept in a global

You keep v outside the function. Every parameter needs a velocity of its own, and an empty state
means a new start: keep v in the state.

Hint: what happens if two parameters take turns?
"""

import numpy as np


_KEPT = {}


def momentum(w, g, state, lr, beta=0.9):
    w, g = np.asarray(w, float), np.asarray(g, float)
    old = _KEPT.get('v', 0.0)
    if np.shape(old) not in ((), w.shape):
        old = 0.0
    v = _KEPT['v'] = beta * old + g
    return w - lr * v, {}
