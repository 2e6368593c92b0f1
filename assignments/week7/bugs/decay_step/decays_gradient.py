"""The gradient is decayed

You shrink g by 1 - lr lam. It is w that decays.

Hint: what becomes of w if g = 0?
"""

import numpy as np


def decay_step(w, g, lr, lam, decoupled):
    w, g = np.asarray(w, float), np.asarray(g, float)
    return w - lr * (1 - lr * lam) * g if decoupled else w - lr * (g + 2 * lam * w)
