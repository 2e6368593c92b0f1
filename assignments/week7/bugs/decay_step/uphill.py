"""Uphill instead of downhill

You add lr g. The step goes against the gradient.

Hint: does the loss of w^2 become smaller?
"""

import numpy as np


def decay_step(w, g, lr, lam, decoupled):
    w, g = np.asarray(w, float), np.asarray(g, float)
    return w + lr * g - lr * lam * w if decoupled else w + lr * g - lr * 2 * lam * w
