"""Results among integers

You store the result in the first layer's dtype. If that layer has whole numbers and a later one
has not, the digits are lost.

Hint: try a first layer of integers.
"""

import numpy as np


def collapse_linear(layers):
    W, b = (np.array(part, float) for part in layers[0])
    for V, c in layers[1:]:
        W, b = V @ W, V @ b + c
    kind = np.asarray(layers[0][0]).dtype
    return W.astype(kind).astype(float), b.astype(kind).astype(float)
