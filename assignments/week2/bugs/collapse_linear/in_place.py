"""The first bias is changed

You add to the first layer's arrays in place, where the shapes allow it. The caller's layers are
changed.

Hint: begin with copies.
"""

import numpy as np


def collapse_linear(layers):
    W, b = layers[0]
    for V, c in layers[1:]:
        W = V @ W
        if V.shape[0] == len(b):
            b[...] = V @ b + c
        else:
            b = V @ b + c
    return np.array(W), np.array(b)
