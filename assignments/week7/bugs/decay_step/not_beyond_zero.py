"""The decay stops at 0

You let the decay take off at most all of w. The formula has no such limit: with a large lr and
lam, w changes its sign.

Hint: what becomes of w = 1 if g = 0, lr = 2 and lam = 1?
"""

import numpy as np


def decay_step(w, g, lr, lam, decoupled):
    w, g = np.asarray(w, float), np.asarray(g, float)
    share = min(1.0, lr * lam * (1 if decoupled else 2))
    return w - lr * g - share * w
