"""alpha on both sides

You multiply everything by alpha: that is a straight line.

Hint: what should come out for x = 3?
"""

import numpy as np


def leaky_relu(x, alpha=0.01):
    return alpha * np.asarray(x, float)
