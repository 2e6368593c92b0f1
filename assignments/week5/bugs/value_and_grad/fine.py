"""A step too fine

You measure the gradient with a step of 1e-12, and what you get is mostly rounding.

Hint: the usual step is 1e-5.
"""

import numpy as np


def value_and_grad(f):
    def g(x):
        return float(f(np.array(x, float))), numerical_gradient(f, x, 1e-12)

    return g
