"""Axes of length one are dropped

You drop axes of length 1 from the gradient. It has the shape of x.

Hint: give the gradient x's own shape.
"""

import numpy as np


def value_and_grad(f):
    def g(x):
        return float(f(np.array(x, float))), np.squeeze(numerical_gradient(f, x))

    return g
