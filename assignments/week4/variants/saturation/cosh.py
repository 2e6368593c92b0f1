"""Small and large part apart

The distance to the target is the small or the large side of the sigmoid.
"""

import numpy as np


def saturation(z, y):
    e = np.exp(-abs(float(z)))
    dp = e / (1 + e) ** 2
    small, big = e / (1 + e), 1 / (1 + e)
    d = small if (z >= 0) == (y == 1) else big
    return float(2 * d * dp), float(d)
