"""Value and gradient in one array

You put the value in front of the slopes, in one array. They are two things: a number, and an
array of x's shape.

Hint: return a pair.
"""

import numpy as np


def value_and_grad(f):
    def g(x):
        return np.append(f(np.array(x, float)), numerical_gradient(f, x))

    return g
