"""A step along the imaginary axis

For the smooth functions that NumPy computes, the imaginary part is h times the slope.
"""

import numpy as np


def numerical_gradient(f, x, h=1e-5):
    point, gradient = np.array(x, complex), np.zeros(np.shape(x))
    for i in np.ndindex(point.shape):
        point[i] += 1j * h
        gradient[i] = np.imag(f(point)) / h
        point[i] = point[i].real
    return gradient
