"""The value alone

Your g returns the value and leaves out the gradient.

Hint: a pair was asked for.
"""

import numpy as np


def value_and_grad(f):
    def g(x):
        return float(f(np.array(x, float)))

    return g
