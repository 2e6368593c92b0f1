"""Decayed after the step

You decay the w that the step has left. Both parts use the w of before: w - lr g - lr lam w.

Hint: how often does g occur when you multiply your formula out?
"""

import numpy as np


def decay_step(w, g, lr, lam, decoupled):
    w, g = np.asarray(w, float), np.asarray(g, float)
    return (w - lr * g) * (1 - lr * lam) if decoupled else w - lr * (g + 2 * lam * w)
