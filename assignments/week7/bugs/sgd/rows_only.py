"""Broadcast over the rows

You use the first row of the gradient for all rows. g has the shape of w.

Hint: do the rows of w get different steps?
"""

import numpy as np


def sgd(w, g, state, lr):
    w, g = np.asarray(w, float), np.asarray(g, float)
    return w - lr * (g[0] if g.ndim > 1 else g), {}
