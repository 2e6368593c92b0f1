"""The value a few digits beside x

You compute the value where the steps of the gradient have left x. Adding h and subtracting it
again does not always give the same number.

Hint: ask f for the value before you move anything, or put the old numbers back.
"""

import numpy as np


def value_and_grad(f):
    def g(x, h=1e-5):
        x = np.array(x, float)
        grad = np.zeros(x.shape)
        for i in np.ndindex(x.shape):
            x[i] += h
            ahead = f(x)
            x[i] -= 2 * h
            grad[i] = (ahead - f(x)) / (2 * h)
            x[i] += h
        return float(f(x)), grad

    return g
