"""The target is left out

You compute with p in place of |p - y|, as if y were 0.

Hint: what is the push at z = 0 and at z = 5 for y = 1?
"""

import numpy as np


def saturation(z, y):
    e = float(np.exp(-abs(z)))
    p = 1 / (1 + e) if z >= 0 else e / (1 + e)
    slope = e / (1 + e) ** 2
    return 2 * p * slope, p
