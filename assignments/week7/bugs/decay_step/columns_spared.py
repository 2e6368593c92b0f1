"""Rows and columns are not decayed

You leave w alone if it is a single row or column, as if it were biases. Here every element is
decayed; the caller passes lam = 0 for biases.

Hint: what becomes of w = np.array([[1.0]]) if g = 0?
"""

import numpy as np


def decay_step(w, g, lr, lam, decoupled):
    w, g = np.asarray(w, float), np.asarray(g, float)
    lam = 0.0 if w.ndim == 2 and 1 in w.shape else lam
    return w - lr * g - lr * lam * w if decoupled else w - lr * (g + 2 * lam * w)
