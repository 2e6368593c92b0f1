"""rho and 1 - rho changed places

You keep 1 - rho of the old v and take rho of the new square. With rho = 0.9 it is the old one
that counts most.

Hint: how much of v is left if rho = 0.9 and g = 0?
"""

import numpy as np


def rmsprop(w, g, state, lr, rho=0.9, eps=1e-8):
    w, g = np.asarray(w, float), np.asarray(g, float)
    old = state.get('v', 0.0)
    v = (1 - rho) * old + rho * g**2
    return w - lr * g / (np.sqrt(v) + eps), {'v': v}
