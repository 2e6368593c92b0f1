"""A bias is added twice

You add the layer's bias before its weights as well as after.

Hint: what do the layers make of X = 0?
"""

import numpy as np


def collapse_linear(layers):
    W, b = (np.array(part, float) for part in layers[0])
    for V, c in layers[1:]:
        W, b = V @ W, V @ b + 2 * np.asarray(c)
    return W, b
