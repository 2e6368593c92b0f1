"""A rho of your own

You use 0.9 whatever rho is.

Hint: does your answer change with rho?
"""

import numpy as np


def rmsprop(w, g, state, lr, rho=0.9, eps=1e-8):
    w, g = np.asarray(w, float), np.asarray(g, float)
    old = state.get('v', 0.0)
    v = 0.9 * old + (1 - 0.9) * g**2
    return w - lr * g / (np.sqrt(v) + eps), {'v': v}
