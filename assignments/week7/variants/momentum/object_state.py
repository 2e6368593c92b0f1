"""An object as the state

The state may be of a class of one's own.
"""

import numpy as np


class _Velocity:
    def __init__(self, v):
        self.v = v


def momentum(w, g, state, lr, beta=0.9):
    w, g = np.asarray(w, float), np.asarray(g, float)
    v = beta * (state.v if state else np.zeros(w.shape)) + g
    return w - lr * v, _Velocity(v)
