"""The squared gradient on top

You step by g^2 / (sqrt(v) + eps), which is never negative. Above the fraction line stands g.

Hint: in which direction goes the step if g = -1?
"""

import numpy as np


def rmsprop(w, g, state, lr, rho=0.9, eps=1e-8):
    w, g = np.asarray(w, float), np.asarray(g, float)
    old = state.get('v', 0.0)
    v = rho * old + (1 - rho) * g**2
    return w - lr * g**2 / (np.sqrt(v) + eps), {'v': v}
