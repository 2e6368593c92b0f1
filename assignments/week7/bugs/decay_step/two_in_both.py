"""The factor 2 in both

You decay by 2 lr lam w even when it is decoupled. There is no penalty to differentiate there:
just lr lam w.

Hint: what is the decoupled step for g = 0, w = 1, lr = 0.1 and lam = 0.1?
"""

import numpy as np


def decay_step(w, g, lr, lam, decoupled):
    w, g = np.asarray(w, float), np.asarray(g, float)
    return w - lr * (g + 2 * lam * w)
