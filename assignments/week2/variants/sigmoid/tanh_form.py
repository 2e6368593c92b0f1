"""By way of np.tanh

sigmoid(x) is (1 + tanh(x / 2)) / 2, and np.tanh never overflows.
"""

import numpy as np


def sigmoid(x):
    return 0.5 * (1 + np.tanh(0.5 * x))


def tanh(x):
    return np.tanh(x)
