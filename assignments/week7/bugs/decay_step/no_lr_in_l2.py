"""The L2 part without the learning rate

You take off 2 lam w whole. It is part of the gradient, so lr multiplies it.

Hint: what is the step for lr = 0?
"""

import numpy as np


def decay_step(w, g, lr, lam, decoupled):
    w, g = np.asarray(w, float), np.asarray(g, float)
    return w - lr * g - lr * lam * w if decoupled else w - lr * g - 2 * lam * w
