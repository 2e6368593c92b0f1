"""eps as a lower bound

You take the larger of root and eps. eps is added.

Hint: what is below the fraction line if sqrt(v) = 1 and eps = 0.5?
"""

import numpy as np


def rmsprop(w, g, state, lr, rho=0.9, eps=1e-8):
    w, g = np.asarray(w, float), np.asarray(g, float)
    old = state.get('v', 0.0)
    v = rho * old + (1 - rho) * g**2
    return w - lr * g / np.maximum(np.sqrt(v), eps), {'v': v}
