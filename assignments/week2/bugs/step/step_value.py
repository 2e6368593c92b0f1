"""The value in place of 1

You return x where it is positive. That is ReLU; a step says only 0 or 1.

Hint: what is step([3.0])?
"""

import numpy as np


def step(x):
    return np.where(x > 0, x, 0.0)
