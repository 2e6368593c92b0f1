"""One velocity for all parameters of a shape

You keep v outside the function, in a table. Two parameters of the same shape share it that way:
keep v in the state.

Hint: what happens if two parameters take turns?
"""

import numpy as np


_KEPT = {}


def momentum(w, g, state, lr, beta=0.9):
    w, g = np.asarray(w, float), np.asarray(g, float)
    v = _KEPT[w.shape] = beta * _KEPT.get(w.shape, 0.0) * bool(state) + g
    return w - lr * v, {'started': True}
