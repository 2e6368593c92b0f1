"""L1 in place of L2

You differentiate |w|: its slope is a sign. The penalty is the square.

Hint: is the pull on w = 10 ten times that on w = 1?
"""

import numpy as np


def decay_step(w, g, lr, lam, decoupled):
    w, g = np.asarray(w, float), np.asarray(g, float)
    return w - lr * g - lr * lam * w if decoupled else w - lr * (g + lam * np.sign(w))
