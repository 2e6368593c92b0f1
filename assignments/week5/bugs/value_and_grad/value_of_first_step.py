"""The value with one element moved

You move the first element before you compute the value. It should be f at x itself.

Hint: call f before you move anything.
"""

import numpy as np


def value_and_grad(f):
    def g(x):
        point = np.array(x, float)
        point.flat[0] += 1e-5
        return float(f(point)), numerical_gradient(f, x)

    return g
