"""The last answer for an x close by

You return the last answer again if x is close to the last x. Close is not the same: f has
another value there.

Hint: nothing should be kept between two calls.
"""

import numpy as np


def value_and_grad(f):
    last = []

    def g(x):
        x = np.array(x, float)
        if not (last and last[0].shape == x.shape and np.allclose(last[0], x)):
            last[:] = [x, float(f(x)), numerical_gradient(f, x)]
        return last[1], last[2]

    return g
