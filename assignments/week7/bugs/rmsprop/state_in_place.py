"""The array in the caller's state is changed

You write into the v that you were given. The caller may use that state again: make a new v.

Hint: what is in the caller's state after the call?
"""

import numpy as np


def rmsprop(w, g, state, lr, rho=0.9, eps=1e-8):
    w, g = np.asarray(w, float), np.asarray(g, float)
    if not state:
        v = (1 - rho) * g**2
    else:
        v = state['v']
        v *= rho
        v += (1 - rho) * g**2
    return w - lr * g / (np.sqrt(v) + eps), {'v': v.copy()}
