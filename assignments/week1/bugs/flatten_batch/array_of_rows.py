"""An empty batch becomes an empty vector

Your answer for an empty batch is (0,), without columns: where rows are collected in a list, nothing in an
empty one says how long a row would be.

Hint: what should zeros((0, 2, 3)) become?
"""

import numpy as np


def flatten_batch(x):
    return np.array([sample.ravel() for sample in x], dtype=x.dtype)
