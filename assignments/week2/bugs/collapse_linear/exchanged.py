"""b before W

You return (b, W).

Hint: in which order does the docstring have them?
"""

import numpy as np


def collapse_linear(layers):
    W, b = (np.array(part, float) for part in layers[0])
    for V, c in layers[1:]:
        W, b = V @ W, V @ b + c
    return b, W
