"""Each side computed where it belongs

With indexing, each form sees only the elements for which it is safe.
"""

import numpy as np


def sigmoid(x):
    out = np.empty(x.shape)
    up = x >= 0
    out[up] = 1 / (1 + np.exp(-x[up]))
    e = np.exp(x[~up])
    out[~up] = e / (1 + e)
    return out


def tanh(x):
    return 2 * sigmoid(2 * x) - 1
