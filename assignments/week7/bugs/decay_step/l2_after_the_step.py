"""The L2 part taken at the new w

You make the step with g and then differentiate the penalty at the new w. Both gradients are
taken at the same w.

Hint: how often does g occur when you multiply your formula out?
"""

import numpy as np


def decay_step(w, g, lr, lam, decoupled):
    w, g = np.asarray(w, float), np.asarray(g, float)
    new = w - lr * g
    return w - lr * g - lr * lam * w if decoupled else new - lr * 2 * lam * new
