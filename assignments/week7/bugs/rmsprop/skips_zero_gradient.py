"""A gradient of 0 is skipped

If all of g is 0 you do nothing. w does not move then, but v does: it falls to rho v, and the next
step is larger for it.

Hint: what is v after the gradients 1 and 0?
"""

import numpy as np


def rmsprop(w, g, state, lr, rho=0.9, eps=1e-8):
    w, g = np.asarray(w, float), np.asarray(g, float)
    old = state.get('v', np.zeros(w.shape))
    if not np.any(g):
        return w.copy(), state
    v = rho * old + (1 - rho) * g**2
    return w - lr * g / (np.sqrt(v) + eps), {'v': v}
