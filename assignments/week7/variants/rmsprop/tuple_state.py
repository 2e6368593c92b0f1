"""A tuple as the state

Any form will do.
"""

import numpy as np


def rmsprop(w, g, state, lr, rho=0.9, eps=1e-8):
    w, g = np.asarray(w, float), np.asarray(g, float)
    v = rho * (state[0] if state else 0) + (1 - rho) * np.square(g)
    return w - lr * (g / (v**0.5 + eps)), (v, 'rmsprop')
