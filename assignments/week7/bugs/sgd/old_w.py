"""The old w is returned

You compute the new w and return the one that was given.

Hint: what does the name in your return line stand for?
"""

import numpy as np


def sgd(w, g, state, lr):
    w, g = np.asarray(w, float), np.asarray(g, float)
    new = w - lr * g
    return w.copy(), {}
