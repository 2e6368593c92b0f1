"""The weights grow

You add the decay with the wrong sign, so that weights are pushed away from 0.

Hint: what becomes of w = 1 if g = 0?
"""

import numpy as np


def decay_step(w, g, lr, lam, decoupled):
    w, g = np.asarray(w, float), np.asarray(g, float)
    return w - lr * g + lr * lam * w if decoupled else w - lr * (g - 2 * lam * w)
