"""Two cases written out

Each way in a line of its own.
"""

import numpy as np


def decay_step(w, g, lr, lam, decoupled):
    w, g = np.asarray(w, float), np.asarray(g, float)
    if decoupled:
        return (1 - lr * lam) * w - lr * g
    return w - lr * (g + lam * (w + w))
