"""The sigmoid's slope is missing for MSE

You return 2 |p - y|, the slope with respect to p. With respect to z it is multiplied by p (1 -
p), which is the point of the exercise.

Hint: what is dp / dz?
"""

import numpy as np


def saturation(z, y):
    e = float(np.exp(-abs(z)))
    p = 1 / (1 + e) if z >= 0 else e / (1 + e)
    slope = e / (1 + e) ** 2
    return 2 * abs(p - y), abs(p - y)
