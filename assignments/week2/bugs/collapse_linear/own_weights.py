"""A bias goes through its own layer's weights

You multiply each bias by its own layer's weights. It is added after them.

Hint: in X @ W.T + b, does b meet W?
"""

import numpy as np


def collapse_linear(layers):
    W, b = (np.array(part, float) for part in layers[0])
    for V, c in layers[1:]:
        W, b = (
            V @ W,
            V @ (b + c if np.shape(b) == np.shape(c) else b)
            + (0 if np.shape(b) == np.shape(c) else c),
        )
    return W, b
