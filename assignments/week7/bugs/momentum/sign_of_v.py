"""The velocity is subtracted

You write v = g - beta v, so that v turns round at each step instead of gathering speed.

Hint: what is v after two steps with g = 1 and beta = 0.5?
"""

import numpy as np


def momentum(w, g, state, lr, beta=0.9):
    w, g = np.asarray(w, float), np.asarray(g, float)
    old = state.get('v', 0.0)
    v = g - beta * old
    return w - lr * v, {'v': v}
