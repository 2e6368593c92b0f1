"""The value in single precision

You keep the value in float32, which has seven digits. It should be what f gives.

Hint: return f at x as it is.
"""

import numpy as np


def value_and_grad(f):
    def g(x):
        return np.float32(f(np.array(x, float))), numerical_gradient(f, x)

    return g
