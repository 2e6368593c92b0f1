"""Divided by h where the two places lie 2h apart

You measure the gradient yourself and divide by h, so every slope is twice as large as it should
be.

Hint: how far apart are the two places?
"""

import numpy as np


def value_and_grad(f):
    def slopes(x):
        point, out = np.array(x, float), np.zeros(np.shape(x))
        for i in np.ndindex(point.shape):
            step = np.zeros(point.shape)
            step[i] = 1e-5
            out[i] = (f(point + step) - f(point - step)) / 1e-5
        return out

    def g(x):
        return float(f(np.array(x, float))), slopes(x)

    return g
