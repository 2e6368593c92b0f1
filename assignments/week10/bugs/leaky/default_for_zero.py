"""A slope of 0 is replaced

You take another slope where alpha is 0: 0 counts as false in `alpha or ...`. With alpha = 0 leaky ReLU is
plain ReLU.

Hint: what is `0.0 or 0.01`?
"""

import numpy as np


def leaky(x, alpha):
    v = np.asarray(x, float)
    return np.where(v > 0, v, (alpha or 0.01) * v)
