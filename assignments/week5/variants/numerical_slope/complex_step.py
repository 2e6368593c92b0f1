"""A step along the imaginary axis

For the smooth functions that NumPy computes, the imaginary part of f(x + ih) is h times the
slope.
"""

import numpy as np


def numerical_slope(f, x, h=1e-5):
    return float(np.imag(f(x + 1j * h)) / h)
