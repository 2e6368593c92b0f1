"""v starts at 1

Before the first step you set v to 1. It is 0.

Hint: what is v after the first step with g = 1?
"""

import numpy as np


def rmsprop(w, g, state, lr, rho=0.9, eps=1e-8):
    w, g = np.asarray(w, float), np.asarray(g, float)
    v = rho * state.get('v', 1.0) + (1 - rho) * g**2
    return w - lr * g / (np.sqrt(v) + eps), {'v': v}
