"""The penalty in place of its gradient

You add lam w^2 to the gradient. What is added to the gradient is the derivative of that.

Hint: in which direction is w = -1 pulled?
"""

import numpy as np


def decay_step(w, g, lr, lam, decoupled):
    w, g = np.asarray(w, float), np.asarray(g, float)
    return w - lr * g - lr * lam * w if decoupled else w - lr * (g + lam * w**2)
