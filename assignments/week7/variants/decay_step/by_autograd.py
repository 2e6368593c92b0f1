"""The penalty's slope by a central difference

For a square the central difference is exact.
"""

import numpy as np


def decay_step(w, g, lr, lam, decoupled):
    w, g = np.asarray(w, float), np.asarray(g, float)
    slope = lam * ((w + 0.5) ** 2 - (w - 0.5) ** 2)
    return w - lr * g - lr * lam * w if decoupled else w - lr * (g + slope)
