"""The root is missing

You divide by v and not by its root. v is made of squares: only its root is of the gradient's
size.

Hint: what is the first step for g = 100? It should not be tiny.
"""

import numpy as np


def rmsprop(w, g, state, lr, rho=0.9, eps=1e-8):
    w, g = np.asarray(w, float), np.asarray(g, float)
    old = state.get('v', 0.0)
    v = rho * old + (1 - rho) * g**2
    return w - lr * g / (v + eps), {'v': v}
