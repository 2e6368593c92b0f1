"""One mean for each row

You average the squares over each row. Each element has a v of its own.

Hint: do elements with large and small gradients make like steps?
"""

import numpy as np


def rmsprop(w, g, state, lr, rho=0.9, eps=1e-8):
    w, g = np.asarray(w, float), np.asarray(g, float)
    old = state.get('v', 0.0)
    v = rho * old + (1 - rho) * np.mean(g**2, axis=-1, keepdims=True)
    return w - lr * g / (np.sqrt(v) + eps), {'v': v}
