"""The gradient is subtracted, and then the velocity

You write v = beta v - g and then w - lr v: two minus signs, and w climbs.

Hint: does the loss of w^2 become smaller?
"""

import numpy as np


def momentum(w, g, state, lr, beta=0.9):
    w, g = np.asarray(w, float), np.asarray(g, float)
    old = state.get('v', 0.0)
    v = beta * old - g
    return w - lr * v, {'v': v}
