"""The step uses the old v

You divide by the root of the v of before. First v, then w.

Hint: what is below the fraction line in the first step?
"""

import numpy as np


def rmsprop(w, g, state, lr, rho=0.9, eps=1e-8):
    w, g = np.asarray(w, float), np.asarray(g, float)
    old = state.get('v', 0.0)
    v = rho * old + (1 - rho) * g**2
    return w - lr * g / (np.sqrt(old) + eps), {'v': v}
