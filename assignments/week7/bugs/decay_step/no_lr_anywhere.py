"""The decay without the learning rate

You take the decay off whole in both ways. The learning rate belongs to it.

Hint: what is the step for lr = 0?
"""

import numpy as np


def decay_step(w, g, lr, lam, decoupled):
    w, g = np.asarray(w, float), np.asarray(g, float)
    return w - lr * g - lam * w if decoupled else w - lr * g - 2 * lam * w
