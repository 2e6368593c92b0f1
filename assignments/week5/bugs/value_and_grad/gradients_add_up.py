"""Gradients that add up

You add each gradient to those of the calls before.

Hint: nothing should be kept between two calls.
"""

import numpy as np


def value_and_grad(f):
    total = [0.0]

    def g(x):
        total[0] = total[0] + numerical_gradient(f, x)
        return float(f(np.array(x, float))), total[0].copy()

    return g
