"""Nothing is remembered but the sign

You divide g by its own size. The root is of the running mean, with the gradients before in it.

Hint: does a sudden large gradient make a larger step?
"""

import numpy as np


def rmsprop(w, g, state, lr, rho=0.9, eps=1e-8):
    w, g = np.asarray(w, float), np.asarray(g, float)
    old = state.get('v', 0.0)
    v = rho * old + (1 - rho) * g**2
    return w - lr * g / (np.abs(g) + eps), {'v': v}
