"""Every neuron has the weights of the first

You use W[0] for all neurons.

Hint: which row of W belongs to neuron j?
"""

import numpy as np


def dense_forward(X, W, b):
    return np.outer(X @ W[0], np.ones(len(W))) + b
