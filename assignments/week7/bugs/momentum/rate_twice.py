"""The learning rate in both lines

You have lr in v and again in the step. It stands in the step only.

Hint: what is the first step for lr = 0.1 and g = 1?
"""

import numpy as np


def momentum(w, g, state, lr, beta=0.9):
    w, g = np.asarray(w, float), np.asarray(g, float)
    old = state.get('v', 0.0)
    v = beta * old + lr * g
    return w - lr * v, {'v': v}
