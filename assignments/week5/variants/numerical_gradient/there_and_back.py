"""There and back in one array

A copy is moved up, twice down, and up again; what is lost in the last digit is far below the
step.
"""

import numpy as np


def numerical_gradient(f, x, h=1e-5):
    x = x.astype("float64", copy=True)
    gradient = np.full(x.shape, np.nan)
    for i in np.ndindex(x.shape):
        x[i] += h
        gradient[i] = f(x)
        x[i] -= 2 * h
        gradient[i] -= f(x)
        x[i] += h
        gradient[i] /= 2 * h
    return gradient
