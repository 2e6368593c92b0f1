"""A list for the gradient

You return the slopes as a list. A gradient is an array of x's shape.

Hint: what does numerical_gradient return?
"""

import numpy as np


def value_and_grad(f):
    def g(x):
        return float(f(np.array(x, float))), numerical_gradient(f, x).tolist()

    return g
