"""Uphill instead of downhill

You add the step. It goes against the gradient.

Hint: does the loss of w^2 become smaller?
"""

import numpy as np


def rmsprop(w, g, state, lr, rho=0.9, eps=1e-8):
    w, g = np.asarray(w, float), np.asarray(g, float)
    old = state.get('v', 0.0)
    v = rho * old + (1 - rho) * g**2
    return w + lr * g / (np.sqrt(v) + eps), {'v': v}
