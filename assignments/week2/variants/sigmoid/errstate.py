"""The overflow is silenced

1 / infinity is 0, which is right, and the warning does not leave the function.
"""

import numpy as np


def sigmoid(x):
    with np.errstate(over="ignore"):
        return 1.0 / (1.0 + np.exp(-x))


def tanh(x):
    with np.errstate(over="ignore"):
        return 2 / (1 + np.exp(-2 * x)) - 1
