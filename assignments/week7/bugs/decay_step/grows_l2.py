"""With L2, the weights grow

You subtract the penalty's gradient from g. It is added: the step then goes against both.

Hint: what becomes of w = 1 if g = 0 and decoupled is False?
"""

import numpy as np


def decay_step(w, g, lr, lam, decoupled):
    w, g = np.asarray(w, float), np.asarray(g, float)
    return w - lr * g - lr * lam * w if decoupled else w - lr * (g - 2 * lam * w)
