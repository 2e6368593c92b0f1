"""Momentum where there is none

You remember the gradients before. Plain gradient descent has no memory: the step is lr g, each
time.

Hint: is your second step the same as your first, with the same gradient?
"""

import numpy as np


def sgd(w, g, state, lr):
    w, g = np.asarray(w, float), np.asarray(g, float)
    v = 0.9 * state.get('v', 0.0) + g
    return w - lr * v, {'v': v}
