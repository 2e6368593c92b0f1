"""The caller's gradient is squared

g **= 2 or g *= g changes the caller's gradient. Write g**2 where you need it.

Hint: what is the caller's g after the call?
"""

import numpy as np


def rmsprop(w, g, state, lr, rho=0.9, eps=1e-8):
    top = g.copy()
    g *= g
    v = rho * state.get('v', 0.0) + (1 - rho) * g
    return w - lr * top / (np.sqrt(v) + eps), {'v': v}
