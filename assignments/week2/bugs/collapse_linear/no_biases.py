"""The biases are ignored

You return a bias of zeros. The biases of the single layers do not vanish.

Hint: what do the layers make of X = 0?
"""

import numpy as np


def collapse_linear(layers):
    W, b = (np.array(part, float) for part in layers[0])
    for V, _ in layers[1:]:
        W = V @ W
    return W, np.zeros(len(W))
