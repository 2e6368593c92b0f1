"""From the last layer to the first

The product can be made from either end; the bias of each layer goes through all that stands after
it.
"""

import numpy as np


def collapse_linear(layers):
    W = np.eye(len(layers[-1][1]))
    b = np.zeros(len(W))
    for V, c in reversed(layers):
        b = b + W @ c
        W = W @ V
    return W, b
