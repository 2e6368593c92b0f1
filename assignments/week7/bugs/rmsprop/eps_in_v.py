"""eps is gathered in v

You add eps to v and keep it there, where it piles up. It is added to the root, each time anew.

Hint: what is v after ten steps with g = 0?
"""

import numpy as np


def rmsprop(w, g, state, lr, rho=0.9, eps=1e-8):
    w, g = np.asarray(w, float), np.asarray(g, float)
    old = state.get('v', 0.0)
    v = rho * old + (1 - rho) * g**2
    v = v + eps
    return w - lr * g / np.sqrt(v), {'v': v}
