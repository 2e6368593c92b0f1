"""The learning rate divides too

You divide by lr (sqrt(v) + eps), or by something with lr in it. lr stands on top alone.

Hint: is the step smaller for a smaller lr?
"""

import numpy as np


def rmsprop(w, g, state, lr, rho=0.9, eps=1e-8):
    w, g = np.asarray(w, float), np.asarray(g, float)
    old = state.get('v', 0.0)
    v = rho * old + (1 - rho) * g**2
    return w - g / (lr * (np.sqrt(v) + eps)), {'v': v}
