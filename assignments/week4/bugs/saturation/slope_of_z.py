"""The sigmoid's slope at p in place of z

You compute sigmoid(p) (1 - sigmoid(p)): the sigmoid is there twice.

Hint: p is the sigmoid already.
"""

import numpy as np


def saturation(z, y):
    e = float(np.exp(-abs(z)))
    p = 1 / (1 + e) if z >= 0 else e / (1 + e)
    slope = e / (1 + e) ** 2
    return 2 * abs(p - y) * float(np.exp(-p) / (1 + np.exp(-p)) ** 2), abs(p - y)
