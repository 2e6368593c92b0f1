"""Without decay, no step

You return w as it is if lam is 0. The step with the gradient is made all the same.

Hint: what should happen for lam = 0?
"""

import numpy as np


def decay_step(w, g, lr, lam, decoupled):
    w, g = np.asarray(w, float), np.asarray(g, float)
    if lam == 0:
        return w.copy()
    return w - lr * g - lr * lam * w if decoupled else w - lr * (g + 2 * lam * w)
