"""Just the first sample gets the bias

You add the bias to the first row alone.

Hint: which samples does a neuron's bias count for?
"""

import numpy as np


def dense_forward(X, W, b):
    Z = np.asarray(X @ W.T, float).copy()
    Z[0] += b
    return Z
