"""The gradient loses its shape

You flatten the gradient. It has the shape of x.

Hint: what is the shape of numerical_gradient's answer?
"""

import numpy as np


def value_and_grad(f):
    def g(x):
        return float(f(np.array(x, float))), numerical_gradient(f, x).ravel()

    return g
