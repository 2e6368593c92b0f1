"""Momentum on top

You put a running mean of the gradients above the fraction line: that is Adam. RMSprop has g
itself there.

Hint: what is the second step with g = 0?
"""

import numpy as np


def rmsprop(w, g, state, lr, rho=0.9, eps=1e-8):
    w, g = np.asarray(w, float), np.asarray(g, float)
    m = rho * state.get('m', 0.0) + (1 - rho) * g
    v = rho * state.get('v', 0.0) + (1 - rho) * g**2
    return w - lr * m / (np.sqrt(v) + eps), {'v': v, 'm': m}
