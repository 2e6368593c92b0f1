"""A loop with math.exp

Each element by itself, with the form that is safe for its sign.
"""

import math

import numpy as np


def sigmoid(x):
    def one(v):
        return 1 / (1 + math.exp(-v)) if v >= 0 else math.exp(v) / (1 + math.exp(v))

    return np.vectorize(one, otypes=[float])(x)


def tanh(x):
    return np.array([math.tanh(v) for v in x.ravel()]).reshape(x.shape)
