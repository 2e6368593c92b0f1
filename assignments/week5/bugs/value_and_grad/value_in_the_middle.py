"""The value as a mean of two others

You take the mean of f ahead and behind for f itself. For a straight line that is the same; for
a curve it is not.

Hint: call f with x as it was given.
"""

import numpy as np


def value_and_grad(f):
    def g(x):
        point = np.array(x, float)
        step = np.zeros(point.shape)
        step.flat[0] = 1e-5
        return float((f(point + step) + f(point - step)) / 2), numerical_gradient(f, x)

    return g
