"""The first and the last layer

You take the first and the last layer and forget those between.

Hint: try three layers.
"""

import numpy as np


def collapse_linear(layers):
    W, b = (np.array(part, float) for part in layers[0])
    if len(layers) > 1:
        V, c = layers[-1]
        W, b = V @ W, V @ b + c
    return W, b
