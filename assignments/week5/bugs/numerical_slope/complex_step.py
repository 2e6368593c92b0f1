"""A step along the imaginary axis

You step into the complex numbers. f takes a number of the real axis, and the formula asks it at
x + h and x - h; with a coarse h the two differ.

Hint: (f(x + h) - f(x - h)) / (2 h), with the h that is given.
"""

import numpy as np


def numerical_slope(f, x, h=1e-5):
    return float(np.imag(f(x + 1j * h)) / h)
