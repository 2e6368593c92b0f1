"""Decoupled, the gradient is lost

You only shrink w if decoupled is True. The step with g is made as well.

Hint: does your answer change with g?
"""

import numpy as np


def decay_step(w, g, lr, lam, decoupled):
    w, g = np.asarray(w, float), np.asarray(g, float)
    return w - lr * lam * w if decoupled else w - lr * (g + 2 * lam * w)
