"""Takes layers out of the list

You pop the layers off the caller's list, which is empty afterwards.

Hint: go through the list without changing it.
"""

import numpy as np


def collapse_linear(layers):
    W, b = (np.array(part, float) for part in layers.pop(0))
    while layers:
        V, c = layers.pop(0)
        W, b = V @ W, V @ b + c
    return W, b
