"""The caller's w if there is nothing to do

Where the gradient is 0, you return the caller's own array. What you return is new in each case:
otherwise a change to one is a change to the other.

Hint: is the w that you return ever the one that you were given?
"""

import numpy as np


def sgd(w, g, state, lr):
    if not np.any(g):
        return w, {}
    return np.asarray(w, float) - lr * np.asarray(g, float), {}
