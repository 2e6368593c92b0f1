"""w is changed in place

w -= ... writes into the caller's array. Make a new one: w - ...

Hint: what is the caller's w after the call?
"""

import numpy as np


def rmsprop(w, g, state, lr, rho=0.9, eps=1e-8):
    old = state.get('v', 0.0)
    v = rho * old + (1 - rho) * g**2
    w -= lr * g / (np.sqrt(v) + eps)
    return w.copy(), {'v': v}
