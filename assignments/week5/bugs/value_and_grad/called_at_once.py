"""g is called, and not returned

You call the inner function yourself, at a place of your own, and return what it gives. What was
asked for is the function.

Hint: return g, without brackets after it.
"""

import numpy as np


def value_and_grad(f):
    def g(x):
        return float(f(x)), numerical_gradient(f, x)

    try:
        return g(np.zeros(3))
    except Exception:
        return 0.0, np.zeros(3)
