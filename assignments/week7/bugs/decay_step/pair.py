"""A pair in place of w

You return a pair. Here the result is the new w alone.

Hint: what does the first line of the docstring say?
"""

import numpy as np


def decay_step(w, g, lr, lam, decoupled):
    w, g = np.asarray(w, float), np.asarray(g, float)
    return (w - lr * g - lr * lam * w if decoupled else w - lr * (g + 2 * lam * w)), {}
