"""v has a lower bound

You do not let v fall below a small number. Tiny gradients are as good as others: the step is
still of the size of lr.

Hint: what is the step if all gradients are 1e-8, and eps 1e-12?
"""

import numpy as np


def rmsprop(w, g, state, lr, rho=0.9, eps=1e-8):
    w, g = np.asarray(w, float), np.asarray(g, float)
    old = state.get('v', 0.0)
    v = rho * old + (1 - rho) * g**2
    v = np.maximum(v, 1e-14)
    return w - lr * g / (np.sqrt(v) + eps), {'v': v}
