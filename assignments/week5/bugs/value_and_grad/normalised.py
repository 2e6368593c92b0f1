"""The gradient scaled to length one

You divide the gradient by its length; where the function is flat that is 0 / 0.

Hint: return the gradient as it is.
"""

import numpy as np


def value_and_grad(f):
    def g(x):
        d = numerical_gradient(f, x)
        return float(f(np.array(x, float))), np.divide(d, np.linalg.norm(d))

    return g
