"""beta = 0 is taken for a missing beta

You write `beta or 0.9`, and 0 is as good as nothing to `or`. With beta = 0 nothing is
remembered.

Hint: what is 0.0 or 0.9?
"""

import numpy as np


def momentum(w, g, state, lr, beta=0.9):
    w, g = np.asarray(w, float), np.asarray(g, float)
    old = state.get('v', 0.0)
    beta = beta or 0.9
    v = beta * old + g
    return w - lr * v, {'v': v}
