"""The factor 2 is missing for MSE

You forget the 2 that the square brings down.

Hint: what is the derivative of (p - y)^2?
"""

import numpy as np


def saturation(z, y):
    e = float(np.exp(-abs(z)))
    p = 1 / (1 + e) if z >= 0 else e / (1 + e)
    slope = e / (1 + e) ** 2
    return abs(p - y) * slope, abs(p - y)
