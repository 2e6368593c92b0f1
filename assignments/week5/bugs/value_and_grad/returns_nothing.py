"""The inner function is not returned

You define g and do not return it.

Hint: what does a function without return give?
"""

import numpy as np


def value_and_grad(f):
    def g(x):
        return float(f(np.array(x, float))), numerical_gradient(f, x)

    del g
