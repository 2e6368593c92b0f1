"""Decoupled decay without the learning rate

You take off lam w whole. It is lr lam w: with a smaller step comes a smaller decay.

Hint: what is the decoupled step for lr = 0?
"""

import numpy as np


def decay_step(w, g, lr, lam, decoupled):
    w, g = np.asarray(w, float), np.asarray(g, float)
    return w - lr * g - lam * w if decoupled else w - lr * (g + 2 * lam * w)
