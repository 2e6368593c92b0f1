"""Only two layers

You take the first two layers and forget the rest.

Hint: try three layers.
"""

import numpy as np


def collapse_linear(layers):
    W, b = (np.array(part, float) for part in layers[0])
    for V, c in layers[1:2]:
        W, b = V @ W, V @ b + c
    return W, b
