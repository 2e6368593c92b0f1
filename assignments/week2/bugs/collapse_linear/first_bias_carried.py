"""Only the first bias

You carry the first bias through the later weights, and forget to add the later biases.

Hint: what do the layers make of X = 0?
"""

import numpy as np


def collapse_linear(layers):
    W, b = (np.array(part, float) for part in layers[0])
    for V, _ in layers[1:]:
        W, b = V @ W, V @ b
    return W, b
