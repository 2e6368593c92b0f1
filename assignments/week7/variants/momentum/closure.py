"""A closure as the state

A function that remembers v.
"""

import numpy as np


def momentum(w, g, state, lr, beta=0.9):
    w, g = np.asarray(w, float), np.asarray(g, float)
    v = beta * (state() if callable(state) else 0.0) + g
    return w - lr * v, lambda: v
