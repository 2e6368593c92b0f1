"""Single precision

You convert to float32, which keeps seven digits.

Hint: print the result with 12 digits.
"""

import numpy as np


def collapse_linear(layers):
    W, b = (np.array(part, float) for part in layers[0])
    for V, c in layers[1:]:
        W, b = V @ W, V @ b + c
    return W.astype(np.float32), b.astype(np.float32)
