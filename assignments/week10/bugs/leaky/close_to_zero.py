"""Numbers close to 0 become 0

You take negative numbers close to 0 for 0. They are scaled like any others.

Hint: what should leaky give for -0.0001?
"""

import numpy as np


def leaky(x, alpha):
    v = np.asarray(x, float)
    return np.where(v > 0, v, np.where(v > -1e-3, 0.0, alpha * v))
