"""v starts at 0 each time

You set v to 0 in each call. Only at the first step, with an empty state, it is 0.

Hint: under which condition is v set to 0?
"""

import numpy as np


def rmsprop(w, g, state, lr, rho=0.9, eps=1e-8):
    w, g = np.asarray(w, float), np.asarray(g, float)
    v = (1 - rho) * g**2
    return w - lr * g / (np.sqrt(v) + eps), {'v': v}
