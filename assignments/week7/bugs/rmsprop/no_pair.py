"""Only w is returned

You return w alone. The caller expects a pair: w, state = rmsprop(...).

Hint: what does your return line hold?
"""

import numpy as np


def rmsprop(w, g, state, lr, rho=0.9, eps=1e-8):
    w, g = np.asarray(w, float), np.asarray(g, float)
    old = state.get('v', 0.0)
    v = rho * old + (1 - rho) * g**2
    return w - lr * g / (np.sqrt(v) + eps)
