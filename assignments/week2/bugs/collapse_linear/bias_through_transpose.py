"""The bias goes through the transpose

You multiply the bias by the transposed weights, b @ W. For square weights that runs, and is
wrong.

Hint: which of W @ b and b @ W has W's rows as outputs?
"""

import numpy as np


def collapse_linear(layers):
    W, b = (np.array(part, float) for part in layers[0])
    for V, c in layers[1:]:
        W, b = V @ W, (b @ V if V.shape[0] == V.shape[1] else V @ b) + c
    return W, b
