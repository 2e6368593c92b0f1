"""Large gradients are clipped

You limit how large g may be. That is not part of the step: it is lr g, however large.

Hint: what becomes of w = 0 if g = 1000 and lr = 1?
"""

import numpy as np


def decay_step(w, g, lr, lam, decoupled):
    w, g = np.asarray(w, float), np.asarray(g, float)
    g = np.clip(g, -100, 100)
    return w - lr * g - lr * lam * w if decoupled else w - lr * (g + 2 * lam * w)
