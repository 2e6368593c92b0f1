"""Nesterov's momentum

You step by g + beta v: Nesterov's form, which looks one step ahead. Plain momentum steps by v.

Hint: what is the first step for lr = 0.1 and g = 1?
"""

import numpy as np


def momentum(w, g, state, lr, beta=0.9):
    w, g = np.asarray(w, float), np.asarray(g, float)
    old = state.get('v', 0.0)
    v = beta * old + g
    return w - lr * (g + beta * v), {'v': v}
