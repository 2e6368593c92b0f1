"""The velocity starts at 0 each time

You set v to 0 in each call. Only at the first step, with an empty state, it is 0.

Hint: under which condition is v set to 0?
"""

import numpy as np


def momentum(w, g, state, lr, beta=0.9):
    w, g = np.asarray(w, float), np.asarray(g, float)
    v = np.zeros_like(w)
    v = beta * v + g
    return w - lr * v, {'v': v}
