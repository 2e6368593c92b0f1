"""One-sided differences

You measure the gradient with one-sided differences, f ahead less f at x. Close to a minimum
that is far off.

Hint: numerical_gradient does it better.
"""

import numpy as np


def value_and_grad(f):
    def slopes(x):
        point, out = np.array(x, float), np.zeros(np.shape(x))
        for i in np.ndindex(point.shape):
            step = np.zeros(point.shape)
            step[i] = 1e-5
            out[i] = (f(point + step) - f(point)) / 1e-5
        return out

    def g(x):
        return float(f(np.array(x, float))), slopes(x)

    return g
