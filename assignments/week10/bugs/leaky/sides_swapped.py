"""The two sides are swapped

You scale the positive side and leave the negative one.

Hint: what should leaky(3, 0.1) be?
"""

import numpy as np


def leaky(x, alpha):
    x = np.asarray(x, float)
    return np.where(x > 0, alpha * x, x)
