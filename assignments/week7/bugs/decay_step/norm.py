"""The norm in place of its square

You divide by the length of w: that is the derivative of lam |w|, not of lam |w|^2.

Hint: differentiate lam w^2.
"""

import numpy as np


def decay_step(w, g, lr, lam, decoupled):
    w, g = np.asarray(w, float), np.asarray(g, float)
    return w - lr * g - lr * lam * w if decoupled else w - lr * (g + lam * w / np.linalg.norm(w))
