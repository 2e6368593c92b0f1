"""Only the last bias

You return the last layer's bias. What the earlier ones added goes through the later weights, and
is still there.

Hint: what do the layers make of X = 0?
"""

import numpy as np


def collapse_linear(layers):
    W, b = (np.array(part, float) for part in layers[0])
    for V, c in layers[1:]:
        W, b = V @ W, np.array(c, float)
    return W, b
