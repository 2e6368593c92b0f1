"""The caller's array is moved and put back

You move the elements of x itself, if it holds float64, and put them back. An array that nobody
may write to cannot be moved at all.

Hint: work on a copy, or call numerical_gradient.
"""

import numpy as np


def value_and_grad(f):
    def g(x, h=1e-5):
        x = np.asarray(x, float)
        value, grad = float(f(x)), np.zeros(x.shape)
        for i in np.ndindex(x.shape):
            old = x[i]
            x[i] = old + h
            ahead = f(x)
            x[i] = old - h
            grad[i] = (ahead - f(x)) / (2 * h)
            x[i] = old
        return value, grad

    return g
