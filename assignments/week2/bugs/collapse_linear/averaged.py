"""Divided by the number of layers

You average over the layers.

Hint: what do two layers with W = [[1]] and b = [0] make of x = 1?
"""

import numpy as np


def collapse_linear(layers):
    W, b = (np.array(part, float) for part in layers[0])
    for V, c in layers[1:]:
        W, b = V @ W, V @ b + c
    return W / len(layers), b / len(layers)
