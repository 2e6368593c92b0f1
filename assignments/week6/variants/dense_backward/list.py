"""A list of three

A list in place of a tuple.
"""

import numpy as np


def dense_backward(dZ, X, W):
    return [np.matmul(dZ, W), np.tensordot(dZ, X, axes=(0, 0)), np.add.reduce(dZ)]
