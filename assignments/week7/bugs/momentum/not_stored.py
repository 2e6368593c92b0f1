"""The velocity is not kept

You compute v and do not return it in the state, so that each step is a first step. That is
plain gradient descent.

Hint: what is in the state that you return?
"""

import numpy as np


def momentum(w, g, state, lr, beta=0.9):
    w, g = np.asarray(w, float), np.asarray(g, float)
    old = state.get('v', 0.0)
    v = beta * old + g
    return w - lr * v, {}
