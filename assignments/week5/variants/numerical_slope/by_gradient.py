"""The gradient of a vector of one

A slope is the gradient of a function of one number.
"""

import numpy as np


def numerical_slope(f, x, h=1e-5):
    return float(numerical_gradient(lambda v: f(float(v[0])), np.array([x], float), h)[0])
