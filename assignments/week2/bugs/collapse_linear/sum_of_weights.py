"""The weights are added

You add the weights. One layer after the other is a product.

Hint: what do two layers with W = [[2]] make of x = 1?
"""

import numpy as np


def collapse_linear(layers):
    W, b = (np.array(part, float) for part in layers[0])
    for V, c in layers[1:]:
        W, b = V + W, V @ b + c
    return W, b
