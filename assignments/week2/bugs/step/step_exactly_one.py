"""1 only where x is 1

You compare the truncated input with 1, so that larger inputs give 0.

Hint: what is step([2.5])?
"""

import numpy as np


def step(x):
    return np.where((np.asarray(x) > 0) & (np.asarray(x) < 2), 1.0, 0.0)
