"""No gradient for a flat function

Where all slopes are 0 you return None for the gradient. It is an array of zeros then.

Hint: zeros are slopes too.
"""

import numpy as np


def value_and_grad(f):
    def g(x):
        d = numerical_gradient(f, x)
        return float(f(np.array(x, float))), (d if d.any() else None)

    return g
