"""From the logarithm

The logarithm of the sigmoid is -log(1 + exp(-x)), which np.logaddexp computes safely.
"""

import numpy as np


def sigmoid(x):
    return np.exp(-np.logaddexp(0, -x))


def tanh(x):
    e = np.expm1(-2 * np.abs(x))
    return np.where(x < 0, 1, -1) * e / (2 + e)
