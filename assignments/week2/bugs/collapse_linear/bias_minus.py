"""The bias is subtracted

You subtract the later biases.

Hint: what do the layers make of X = 0?
"""

import numpy as np


def collapse_linear(layers):
    W, b = (np.array(part, float) for part in layers[0])
    for V, c in layers[1:]:
        W, b = V @ W, V @ b - c
    return W, b
