"""The value in an array

You return the value in an array of x's shape. It is one number.

Hint: what does f return?
"""

import numpy as np


def value_and_grad(f):
    def g(x):
        return np.full(np.shape(x), float(f(np.array(x, float)))), numerical_gradient(f, x)

    return g
