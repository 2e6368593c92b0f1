"""v starts at g^2

At the first step you set v to g^2. It is 0 before the first step, so that v is (1 - rho) g^2
after it.

Hint: what is v after the first step with g = 1?
"""

import numpy as np


def rmsprop(w, g, state, lr, rho=0.9, eps=1e-8):
    w, g = np.asarray(w, float), np.asarray(g, float)
    v = rho * state['v'] + (1 - rho) * g**2 if state else g**2
    return w - lr * g / (np.sqrt(v) + eps), {'v': v}
