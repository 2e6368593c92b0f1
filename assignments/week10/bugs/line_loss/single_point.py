"""A single point has no loss

You return 0 for a single point. Its squared difference is the mean.

Hint: what is the mean of one number?
"""

import numpy as np


def line_loss(m, b, x, y):
    if len(x) == 1:
        return 0.0
    return float(np.mean((m * np.asarray(x, float) + b - np.asarray(y, float)) ** 2))
