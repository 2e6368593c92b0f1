"""The first bias is lost

You begin with a bias of zeros, and not with the first layer's.

Hint: what does a list of one layer give?
"""

import numpy as np


def collapse_linear(layers):
    W, b = np.array(layers[0][0], float), np.zeros(len(layers[0][1]))
    for V, c in layers[1:]:
        W, b = V @ W, V @ b + c
    return W, b
