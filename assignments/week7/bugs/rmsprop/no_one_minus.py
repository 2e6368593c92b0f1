"""1 - rho is missing

You add all of g^2: v = rho v + g^2. A running mean weighs the new value with 1 - rho.

Hint: what is v after many steps with g = 1? It should be 1.
"""

import numpy as np


def rmsprop(w, g, state, lr, rho=0.9, eps=1e-8):
    w, g = np.asarray(w, float), np.asarray(g, float)
    old = state.get('v', 0.0)
    v = rho * old + g**2
    return w - lr * g / (np.sqrt(v) + eps), {'v': v}
