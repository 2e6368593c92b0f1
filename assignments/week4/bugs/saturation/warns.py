"""exp overflows on the way to a right answer

You compute 1 / (1 + exp(-z)): at z = -1000 the exp overflows, and NumPy warns, though the
quotient comes out as 0.

Hint: let exp see -|z| only.
"""

import numpy as np


def saturation(z, y):
    p = 1 / (1 + np.exp(-np.float64(z)))
    return float(2 * abs(p - y) * p * (1 - p)), float(abs(p - y))
