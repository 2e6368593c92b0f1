"""The target is taken for 1

You compute with 1 - p in place of |p - y|, as if y were 1.

Hint: what is the push at z = 5 for y = 0?
"""

import numpy as np


def saturation(z, y):
    e = float(np.exp(-abs(z)))
    p = 1 / (1 + e) if z >= 0 else e / (1 + e)
    return 2 * (1 - p) * e / (1 + e) ** 2, 1 - p
