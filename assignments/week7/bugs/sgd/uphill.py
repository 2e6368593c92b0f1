"""Uphill instead of downhill

You add lr g. The gradient points to where the loss grows: step the other way.

Hint: what does a step do to the loss of w^2 at w = 1?
"""

import numpy as np


def sgd(w, g, state, lr):
    w, g = np.asarray(w, float), np.asarray(g, float)
    return w + lr * g, {}
