"""A number becomes an array of one

A w of shape () comes back with the shape (1,). The new w is shaped like the old one.

Hint: what is np.atleast_1d(2.0).shape?
"""

import numpy as np


def sgd(w, g, state, lr):
    return np.atleast_1d(np.asarray(w, float) - lr * np.asarray(g, float)), {}
