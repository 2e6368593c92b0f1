"""A coarse step

You measure the gradient with a step of a hundredth. Where f bends that is too much.

Hint: the usual step is 1e-5.
"""

import numpy as np


def value_and_grad(f):
    def g(x):
        return float(f(np.array(x, float))), numerical_gradient(f, x, 1e-2)

    return g
