"""The value in an array of one

You return the value in an array of one element. It is a number.

Hint: what does f return?
"""

import numpy as np


def value_and_grad(f):
    def g(x):
        x = np.array(x, float)
        return np.array([float(f(x))]), numerical_gradient(f, x)

    return g
