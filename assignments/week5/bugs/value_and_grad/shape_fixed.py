"""The shape of the first x for ever

You bring every x into the shape of the first one that g was given. f may take arrays of several
shapes.

Hint: nothing should be kept between two calls.
"""

import numpy as np


def value_and_grad(f):
    shapes = []

    def g(x):
        shapes.append(np.shape(x))
        x = np.resize(np.array(x, float), shapes[0])
        return float(f(x)), numerical_gradient(f, x)

    return g
