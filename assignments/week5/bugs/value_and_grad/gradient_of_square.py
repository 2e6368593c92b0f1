"""The gradient of another function

You give the gradient of f squared, and the value of f.

Hint: both belong to the same f.
"""

import numpy as np


def value_and_grad(f):
    def g(x):
        return float(f(np.array(x, float))), numerical_gradient(lambda v: f(v) ** 2, x)

    return g
