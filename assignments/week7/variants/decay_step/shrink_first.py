"""Shrink, then step

The gradient is given and does not depend on the order.
"""

import numpy as np


def decay_step(w, g, lr, lam, decoupled):
    w, g = np.asarray(w, float), np.asarray(g, float)
    new = w * (1 - lr * lam) if decoupled else w * (1 - 2 * lr * lam)
    new -= lr * g
    return new
