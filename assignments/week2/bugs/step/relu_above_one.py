"""The threshold is at 1

You keep x only where it is above 1.

Hint: what is relu([0.5])?
"""

import numpy as np


def relu(x):
    return np.where(np.asarray(x) > 1, x, 0.0)
