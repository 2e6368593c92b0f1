"""v is remembered with the rate in it

You gather (lr g)^2 and divide by lr afterwards: right only while lr stays the same.

Hint: what does v hold after lr has changed?
"""

import numpy as np


def rmsprop(w, g, state, lr, rho=0.9, eps=1e-8):
    w, g = np.asarray(w, float), np.asarray(g, float)
    old = state.get('v', 0.0)
    v = rho * old + (1 - rho) * (lr * g) ** 2
    return w - lr * g / (np.sqrt(v) / lr + eps), {'v': v}
