"""No decay when decoupled

You leave the decay out if decoupled is True. Decoupled means beside the gradient, not without.

Hint: what becomes of w = 1 if g = 0 and decoupled is True?
"""

import numpy as np


def decay_step(w, g, lr, lam, decoupled):
    w, g = np.asarray(w, float), np.asarray(g, float)
    return w - lr * g if decoupled else w - lr * (g + 2 * lam * w)
