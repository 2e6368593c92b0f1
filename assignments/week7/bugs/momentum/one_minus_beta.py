"""1 - beta for beta

You keep 1 - beta of the old v. It is beta that says how much is kept.

Hint: how much of v is left if beta = 0.9 and g = 0?
"""

import numpy as np


def momentum(w, g, state, lr, beta=0.9):
    w, g = np.asarray(w, float), np.asarray(g, float)
    old = state.get('v', 0.0)
    v = (1 - beta) * old + g
    return w - lr * v, {'v': v}
