"""No biases where they add up to 0

You leave the biases out where their sum is 0. That does not say that they are.

Hint: what is the sum of 1 and -1?
"""

import numpy as np


def dense_forward(X, W, b):
    Z = X @ W.T
    return Z + b if np.sum(b) else Z * 1.0
