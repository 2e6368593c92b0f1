"""By math.prod

math.prod of nothing is the whole number 1.
"""

import math

import numpy as np


def flatten_batch(x):
    return np.array(x).reshape(x.shape[0], math.prod(x.shape[1:]))


def add_batch_dim(x):
    return np.expand_dims(x, 0).copy()
