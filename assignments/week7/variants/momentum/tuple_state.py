"""A tuple as the state

Any form will do.
"""

import numpy as np


def momentum(w, g, state, lr, beta=0.9):
    w, g = np.asarray(w, float), np.asarray(g, float)
    v = g + 0.0 if not state else state[0] * beta + g
    return w - lr * v, (v,)
