"""Divided by 1 + lr lam

You divide w by 1 + lr lam. That is near 1 - lr lam and not the same.

Hint: what is left of w = 1 if lr lam = 0.5 and g = 0?
"""

import numpy as np


def decay_step(w, g, lr, lam, decoupled):
    w, g = np.asarray(w, float), np.asarray(g, float)
    return w / (1 + lr * lam) - lr * g if decoupled else w - lr * (g + 2 * lam * w)
