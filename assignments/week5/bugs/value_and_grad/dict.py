"""A dict for a pair

Your g returns a dict. A pair can be taken apart in one line: value, grad = g(x).

Hint: return value, gradient.
"""

import numpy as np


def value_and_grad(f):
    def g(x):
        return {"value": float(f(np.array(x, float))), "grad": numerical_gradient(f, x)}

    return g
