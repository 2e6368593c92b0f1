"""The downhill direction

You return minus the gradient, the way that gradient descent goes. What was asked for is the
gradient.

Hint: who subtracts, g or the one who uses it?
"""

import numpy as np


def value_and_grad(f):
    def g(x):
        return float(f(np.array(x, float))), -numerical_gradient(f, x)

    return g
