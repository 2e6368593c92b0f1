"""An object as the state

The state may be of a class of one's own.
"""

import numpy as np


class _Kept:
    def __init__(self, v):
        self.v = v


def rmsprop(w, g, state, lr, rho=0.9, eps=1e-8):
    w, g = np.asarray(w, float), np.asarray(g, float)
    v = rho * (state.v if state else np.zeros(w.shape)) + (1 - rho) * g**2
    return w - lr * g / (np.sqrt(v) + eps), _Kept(v)
