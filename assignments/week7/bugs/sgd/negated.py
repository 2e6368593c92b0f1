"""The sign of the whole

You return lr g - w. It is w - lr g.

Hint: what is the new w if g = 0?
"""

import numpy as np


def sgd(w, g, state, lr):
    w, g = np.asarray(w, float), np.asarray(g, float)
    return lr * g - w, {}
