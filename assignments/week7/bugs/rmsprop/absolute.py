"""Absolute values instead of squares

You gather |g| and take no root. RMS means: root of the mean of the squares.

Hint: what is the root mean square of 1 and 7?
"""

import numpy as np


def rmsprop(w, g, state, lr, rho=0.9, eps=1e-8):
    w, g = np.asarray(w, float), np.asarray(g, float)
    old = state.get('v', 0.0)
    v = rho * old + (1 - rho) * np.abs(g)
    return w - lr * g / (v + eps), {'v': v}
