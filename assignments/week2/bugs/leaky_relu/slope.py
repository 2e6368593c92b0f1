"""The slope in place of the value

You return 1 or alpha: those are the slopes on the two sides.

Hint: what should come out for x = 3?
"""

import numpy as np


def leaky_relu(x, alpha=0.01):
    return np.where(np.asarray(x) > 0, 1.0, alpha)
