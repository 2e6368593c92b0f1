"""The last layer first

You go through the layers from the last to the first.

Hint: which layer does X meet first?
"""

import numpy as np


def collapse_linear(layers):
    layers = list(layers)[::-1]
    W, b = (np.array(part, float) for part in layers[0])
    for V, c in layers[1:]:
        W, b = V @ W, V @ b + c
    return W, b
