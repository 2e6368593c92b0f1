"""The sigmoid's slope is there for BCE too

You multiply both by p (1 - p). For BCE it cancels against the p (1 - p) below.

Hint: what is d BCE / dp?
"""

import numpy as np


def saturation(z, y):
    e = float(np.exp(-abs(z)))
    p = 1 / (1 + e) if z >= 0 else e / (1 + e)
    slope = e / (1 + e) ** 2
    return 2 * abs(p - y) * slope, abs(p - y) * slope
