"""One velocity for all elements

You average v over the elements. Each element has a velocity of its own.

Hint: do elements with different gradients get different steps?
"""

import numpy as np


def momentum(w, g, state, lr, beta=0.9):
    w, g = np.asarray(w, float), np.asarray(g, float)
    old = state.get('v', 0.0)
    v = beta * old + np.mean(g)
    return w - lr * v, {'v': v}
