"""The gradient is not squared

You gather g and not g^2. A negative v has no root.

Hint: can your v be negative?
"""

import numpy as np


def rmsprop(w, g, state, lr, rho=0.9, eps=1e-8):
    w, g = np.asarray(w, float), np.asarray(g, float)
    old = state.get('v', 0.0)
    v = rho * old + (1 - rho) * g
    with np.errstate(all='ignore'):
        return w - lr * g / (np.sqrt(v) + eps), {'v': v}
