"""A threshold of 1

Your step begins at 1 and not at 0.

Hint: what is step([0.7])?
"""

import numpy as np


def step(x):
    return np.where(np.asarray(x) >= 1, 1.0, 0.0)
