"""The value one step ahead

You give the value of f at a place that was moved for a difference, and not at x itself.

Hint: call f with x as it was given.
"""

import numpy as np


def value_and_grad(f):
    def g(x):
        return float(f(np.array(x, float) + 1e-5)), numerical_gradient(f, x)

    return g
