"""Divided by the number of weights

You take the mean of the squares. The penalty is their sum.

Hint: what is the pull on w = 1 in a matrix of 15?
"""

import numpy as np


def decay_step(w, g, lr, lam, decoupled):
    w, g = np.asarray(w, float), np.asarray(g, float)
    return w - lr * g - lr * lam * w if decoupled else w - lr * (g + 2 * lam * w / w.size)
