"""The two ways changed places

You do L2 if decoupled is True, and the other way if it is False.

Hint: read your condition aloud for decoupled=True.
"""

import numpy as np


def decay_step(w, g, lr, lam, decoupled):
    w, g = np.asarray(w, float), np.asarray(g, float)
    return w - lr * (g + 2 * lam * w) if decoupled else w - lr * g - lr * lam * w
