"""The whole sum for each element

You add the penalty, one number, to every element of g. Each element has a derivative of its
own.

Hint: are large and small weights pulled alike?
"""

import numpy as np


def decay_step(w, g, lr, lam, decoupled):
    w, g = np.asarray(w, float), np.asarray(g, float)
    return w - lr * g - lr * lam * w if decoupled else w - lr * (g + lam * np.sum(w**2))
