"""A step in place of the sigmoid

You return 0 or 1. A sigmoid says how sure it is.

Hint: what is sigmoid(0.5), to three digits?
"""

import numpy as np


def sigmoid(x):
    return np.where(np.asarray(x) > 0, 1.0, 0.0)
