"""eps is missing

You leave eps out. Where all gradients have been 0, that is 0 / 0.

Hint: what is the step of an element whose gradient is 0?
"""

import numpy as np


def rmsprop(w, g, state, lr, rho=0.9, eps=1e-8):
    w, g = np.asarray(w, float), np.asarray(g, float)
    old = state.get('v', 0.0)
    v = rho * old + (1 - rho) * g**2
    with np.errstate(all='ignore'):
        return w - lr * g / np.sqrt(v), {'v': v}
