"""The signs are kept

You return the slopes with their signs. Their sizes are asked for.

Hint: for y = 1, what is the sign of p - y?
"""

import numpy as np


def saturation(z, y):
    e = float(np.exp(-abs(z)))
    p = 1 / (1 + e) if z >= 0 else e / (1 + e)
    slope = e / (1 + e) ** 2
    return 2 * (p - y) * slope, p - y
