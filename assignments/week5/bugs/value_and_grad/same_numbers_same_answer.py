"""The same numbers in another shape

You keep answers by the numbers in x and forget its shape: another shape with the same numbers
gets the gradient of the first.

Hint: nothing should be kept between two calls.
"""

import numpy as np


def value_and_grad(f):
    kept = {}

    def g(x):
        x = np.array(x, float)
        key = x.tobytes()
        if key not in kept:
            kept[key] = float(f(x)), numerical_gradient(f, x)
        return kept[key]

    return g
