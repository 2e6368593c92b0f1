"""The factor 2 twice

Your L2 gradient is 4 lam w. The derivative of lam w^2 is 2 lam w.

Hint: differentiate lam w^2.
"""

import numpy as np


def decay_step(w, g, lr, lam, decoupled):
    w, g = np.asarray(w, float), np.asarray(g, float)
    return w - lr * g - lr * lam * w if decoupled else w - lr * (g + 4 * lam * w)
