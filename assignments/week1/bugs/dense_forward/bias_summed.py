"""One bias for all neurons

You add the sum, or the mean, of the biases to every neuron. Each neuron has its own.

Hint: how many biases are there?
"""

import numpy as np


def dense_forward(X, W, b):
    return X @ W.T + np.sum(b)
