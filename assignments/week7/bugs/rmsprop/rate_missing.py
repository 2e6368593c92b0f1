"""The learning rate is missing

You step by g / (sqrt(v) + eps). It is lr times that.

Hint: does your answer change with lr?
"""

import numpy as np


def rmsprop(w, g, state, lr, rho=0.9, eps=1e-8):
    w, g = np.asarray(w, float), np.asarray(g, float)
    old = state.get('v', 0.0)
    v = rho * old + (1 - rho) * g**2
    return w - g / (np.sqrt(v) + eps), {'v': v}
