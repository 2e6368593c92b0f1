"""decoupled is ignored: never L2

You never look at decoupled.

Hint: where does decoupled occur in your code?
"""

import numpy as np


def decay_step(w, g, lr, lam, decoupled):
    w, g = np.asarray(w, float), np.asarray(g, float)
    return w - lr * g - lr * lam * w
