"""ReLU on the biases

You apply ReLU between the layers. With an activation there is no single layer that does the same.

Hint: what does the docstring say stands between the layers?
"""

import numpy as np


def collapse_linear(layers):
    W, b = (np.array(part, float) for part in layers[0])
    for V, c in layers[1:]:
        W, b = V @ W, V @ np.maximum(b, 0) + c
    return W, b
