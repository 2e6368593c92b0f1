"""Multiplied by the root

You multiply by sqrt(v) + eps where a division is due. Large gradients get smaller steps.

Hint: is the step of g = 100 about that of g = 1?
"""

import numpy as np


def rmsprop(w, g, state, lr, rho=0.9, eps=1e-8):
    w, g = np.asarray(w, float), np.asarray(g, float)
    old = state.get('v', 0.0)
    v = rho * old + (1 - rho) * g**2
    return w - lr * g * (np.sqrt(v) + eps), {'v': v}
