"""A sum of outer products

Each sample gives an outer product to dW.
"""

import numpy as np


def dense_backward(dZ, X, W):
    dW = sum(np.outer(d, x) for d, x in zip(dZ, X))
    return np.dot(dZ, W), dW, np.ones(len(dZ)) @ dZ
