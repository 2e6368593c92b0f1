"""eps under the root

You add eps before you take the root: sqrt(v + eps). Here it is added after.

Hint: what is below the fraction line if v = 0?
"""

import numpy as np


def rmsprop(w, g, state, lr, rho=0.9, eps=1e-8):
    w, g = np.asarray(w, float), np.asarray(g, float)
    old = state.get('v', 0.0)
    v = rho * old + (1 - rho) * g**2
    return w - lr * g / np.sqrt(v + eps), {'v': v}
