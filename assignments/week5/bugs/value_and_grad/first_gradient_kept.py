"""The first gradient for ever

You keep the gradient of the first call. At another x it is another one.

Hint: nothing should be kept between two calls.
"""

import numpy as np


def value_and_grad(f):
    kept = []

    def g(x):
        if not kept:
            kept.append(numerical_gradient(f, x))
        return float(f(np.array(x, float))), kept[0]

    return g
