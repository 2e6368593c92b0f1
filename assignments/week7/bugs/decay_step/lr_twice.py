"""The learning rate twice in the decay

You multiply the decoupled decay by lr two times.

Hint: what is the decoupled step for g = 0, w = 1, lr = 0.1 and lam = 1?
"""

import numpy as np


def decay_step(w, g, lr, lam, decoupled):
    w, g = np.asarray(w, float), np.asarray(g, float)
    return w - lr * (g + lr * lam * w) if decoupled else w - lr * (g + 2 * lam * w)
