"""Decoupled, the weights grow

You add lr lam w where it is to be taken off.

Hint: what becomes of w = 1 if g = 0 and decoupled is True?
"""

import numpy as np


def decay_step(w, g, lr, lam, decoupled):
    w, g = np.asarray(w, float), np.asarray(g, float)
    return w - lr * g + lr * lam * w if decoupled else w - lr * (g + 2 * lam * w)
