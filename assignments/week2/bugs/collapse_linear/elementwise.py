"""Multiplied element by element

You use * where a matrix product belongs.

Hint: which operator is the matrix product?
"""

import numpy as np


def collapse_linear(layers):
    W, b = (np.array(part, float) for part in layers[0])
    for V, c in layers[1:]:
        W, b = V * W, V @ b + c
    return W, b
