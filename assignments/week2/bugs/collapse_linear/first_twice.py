"""The first layer is used twice

You begin with the first layer and go through the list from its start.

Hint: try a list of one layer.
"""

import numpy as np


def collapse_linear(layers):
    W, b = (np.array(part, float) for part in layers[0])
    for V, c in layers:
        if V.shape[1] == W.shape[0]:
            W, b = V @ W, V @ b + c
    return W, b
