"""A fixed slope

You use 0.01 whatever alpha is.

Hint: where does your function use alpha?
"""

import numpy as np


def leaky(x, alpha):
    x = np.asarray(x, float)
    return np.where(x > 0, x, 0.01 * x)
