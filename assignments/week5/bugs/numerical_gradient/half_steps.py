"""Half a step to either side

You go half of h to either side. The formula goes a whole h, so that the two places lie 2h
apart.

Hint: at which two places does the formula ask f?
"""

import numpy as np


def numerical_gradient(f, x, h=1e-5):
    point, gradient = np.array(x, float), np.zeros(np.shape(x))
    for i in np.ndindex(point.shape):
        step = np.zeros(point.shape)
        step[i] = h / 2
        gradient[i] = (f(point + step) - f(point - step)) / h
    return gradient
