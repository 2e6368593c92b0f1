"""No decay

You step with the gradient alone.

Hint: where does lam occur in your code?
"""

import numpy as np


def decay_step(w, g, lr, lam, decoupled):
    w, g = np.asarray(w, float), np.asarray(g, float)
    return w - lr * g
