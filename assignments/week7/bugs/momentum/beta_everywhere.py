"""beta times the whole

You write v = beta (v + g). The gradient enters v as it is.

Hint: what is the first step for lr = 0.1 and g = 1?
"""

import numpy as np


def momentum(w, g, state, lr, beta=0.9):
    w, g = np.asarray(w, float), np.asarray(g, float)
    old = state.get('v', 0.0)
    v = beta * (old + g)
    return w - lr * v, {'v': v}
