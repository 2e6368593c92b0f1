"""The sigmoid by tanh, arrays as numbers

sigmoid(z) = (1 + tanh(z / 2)) / 2, and 1 / (4 cosh(z / 2)^2) is its slope.
"""

import numpy as np


def saturation(z, y):
    p = 0.5 * (1 + np.tanh(0.5 * np.float64(z)))
    slope = 0.25 / np.cosh(np.clip(0.5 * np.float64(z), -300, 300)) ** 2
    return [2 * np.abs(p - y) * slope, np.abs(p - y)]
