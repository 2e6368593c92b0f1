"""Step and ReLU exchanged

Each of your two functions does the other's work.

Hint: which of them gives only 0 and 1?
"""

import numpy as np


def step(x):
    return np.maximum(0.0, x)


def relu(x):
    return np.where(np.asarray(x) > 0, 1.0, 0.0)
