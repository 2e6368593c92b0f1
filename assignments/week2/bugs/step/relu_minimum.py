"""The smaller in place of the larger

You take the smaller of x and 0, so that the positive side is lost.

Hint: what is relu([3.0])?
"""

import numpy as np


def relu(x):
    return np.minimum(0.0, x)
