"""Corrected as in Adam

You divide v by 1 - rho^t. That is Adam's correction; RMSprop has none.

Hint: what is the first step for g = 1? About 3 lr, for rho = 0.9.
"""

import numpy as np


def rmsprop(w, g, state, lr, rho=0.9, eps=1e-8):
    w, g = np.asarray(w, float), np.asarray(g, float)
    t = state.get('t', 0) + 1
    v = rho * state.get('v', 0.0) + (1 - rho) * g**2
    return w - lr * g / (np.sqrt(v / (1 - rho**t)) + eps), {'v': v, 't': t}
