"""Another default for rho

In the signature rho is not 0.9 by default.

Hint: compare your def line with the template's.
"""

import numpy as np


def rmsprop(w, g, state, lr, rho=0.99, eps=1e-8):
    w, g = np.asarray(w, float), np.asarray(g, float)
    old = state.get('v', 0.0)
    v = rho * old + (1 - rho) * g**2
    return w - lr * g / (np.sqrt(v) + eps), {'v': v}
