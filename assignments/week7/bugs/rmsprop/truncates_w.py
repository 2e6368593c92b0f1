"""The new w is cut to whole numbers

You give the new w the old one's dtype, so that integer weights lose their fractions.

Hint: what is the new w for w = np.array([1]) and a step of 0.25?
"""

import numpy as np


def rmsprop(w, g, state, lr, rho=0.9, eps=1e-8):
    old = state.get('v', 0.0)
    v = rho * old + (1 - rho) * g**2
    return (w - lr * g / (np.sqrt(v) + eps)).astype(w.dtype), {'v': v}
