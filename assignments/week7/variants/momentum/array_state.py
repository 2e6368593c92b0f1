"""The velocity itself as the state

It is an array after the first step.
"""

import numpy as np


def momentum(w, g, state, lr, beta=0.9):
    w, g = np.asarray(w, float), np.asarray(g, float)
    v = beta * (0 if isinstance(state, dict) else state) + g
    return w - np.multiply(lr, v), v
