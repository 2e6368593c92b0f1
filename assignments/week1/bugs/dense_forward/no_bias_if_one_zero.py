"""No biases where one of them is 0

You leave all biases out where one is 0. The others are still to be added.

Hint: what is np.all([0, 2, 0])?
"""

import numpy as np


def dense_forward(X, W, b):
    Z = X @ W.T
    return Z + b if np.all(b) else Z * 1.0
