"""The two are in the wrong order

You return BCE first. The pair is (MSE, BCE).

Hint: which of the two nearly vanishes for a confident mistake?
"""

import numpy as np


def saturation(z, y):
    e = float(np.exp(-abs(z)))
    p = 1 / (1 + e) if z >= 0 else e / (1 + e)
    slope = e / (1 + e) ** 2
    return (abs(p - y), 2 * abs(p - y) * slope)
