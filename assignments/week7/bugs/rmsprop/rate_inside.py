"""The learning rate inside v

You put lr g into v. v is made of gradients alone.

Hint: does v change with lr?
"""

import numpy as np


def rmsprop(w, g, state, lr, rho=0.9, eps=1e-8):
    w, g = np.asarray(w, float), np.asarray(g, float)
    old = state.get('v', 0.0)
    v = rho * old + (1 - rho) * (lr * g) ** 2
    return w - lr * g / (np.sqrt(v) + eps), {'v': v}
