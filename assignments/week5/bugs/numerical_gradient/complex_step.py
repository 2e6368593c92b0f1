"""A step along the imaginary axis

You step into the complex numbers. f takes arrays of floats, and the formula asks it one h above
and one h below; with a coarse h the results differ.

Hint: (f(x + h) - f(x - h)) / (2 h), for each element.
"""

import numpy as np


def numerical_gradient(f, x, h=1e-5):
    point, gradient = np.array(x, complex), np.zeros(np.shape(x))
    for i in np.ndindex(point.shape):
        point[i] += 1j * h
        gradient[i] = np.imag(f(point)) / h
        point[i] = point[i].real
    return gradient
