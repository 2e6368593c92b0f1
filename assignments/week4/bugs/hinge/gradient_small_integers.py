"""The margin wraps around

You multiply y and s as they come. In int8, -1 * -128 is -128, which looks like a mistake.

Hint: make float arrays of both.
"""

import numpy as np


def hinge_grad(s, y):
    with np.errstate(all="ignore"):
        return np.where(y * s < 1, -np.asarray(y, float), 0.0) / len(s)
