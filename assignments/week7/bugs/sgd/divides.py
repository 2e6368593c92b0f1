"""Divided by the learning rate

You divide by lr. A small rate makes a small step.

Hint: is your step smaller for lr = 0.01 than for lr = 0.1?
"""

import numpy as np


def sgd(w, g, state, lr):
    w, g = np.asarray(w, float), np.asarray(g, float)
    return w - g / lr, {}
