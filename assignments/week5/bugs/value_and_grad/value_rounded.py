"""The value is rounded

You round the value. It should be what f gives, to the last digit.

Hint: return f at x as it is.
"""

import numpy as np


def value_and_grad(f):
    def g(x):
        return round(float(f(np.array(x, float))), 8), numerical_gradient(f, x)

    return g
