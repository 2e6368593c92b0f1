"""The gradient cut down to whole numbers

You give the gradient the dtype of x. If x holds whole numbers the slopes lose their fraction.

Hint: slopes are floats, whatever x is.
"""

import numpy as np


def value_and_grad(f):
    def g(x):
        return float(f(np.array(x, float))), numerical_gradient(f, x).astype(np.asarray(x).dtype)

    return g
