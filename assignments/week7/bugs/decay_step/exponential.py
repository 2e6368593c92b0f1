"""Decays by exp

You multiply w by exp(-lr lam). That is near 1 - lr lam and not the same.

Hint: what is left of w = 1 if lr lam = 0.5 and g = 0?
"""

import numpy as np


def decay_step(w, g, lr, lam, decoupled):
    w, g = np.asarray(w, float), np.asarray(g, float)
    return w * np.exp(-lr * lam) - lr * g if decoupled else w - lr * (g + 2 * lam * w)
