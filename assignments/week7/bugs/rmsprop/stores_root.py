"""The root is kept in place of v

You keep sqrt(v) and go on with it as if it were v.

Hint: what is in the state that you return?
"""

import numpy as np


def rmsprop(w, g, state, lr, rho=0.9, eps=1e-8):
    w, g = np.asarray(w, float), np.asarray(g, float)
    old = state.get('v', 0.0)
    v = rho * old + (1 - rho) * g**2
    return w - lr * g / (np.sqrt(v) + eps), {'v': np.sqrt(v)}
