"""The biases are added up

You add the biases as they are. An earlier bias goes through all later weights, as everything does
that an earlier layer gives.

Hint: what does the second layer do to the first one's bias?
"""

import numpy as np


def collapse_linear(layers):
    W, b = (np.array(part, float) for part in layers[0])
    for V, c in layers[1:]:
        if np.shape(b) != np.shape(c):
            b = V @ b
        W, b = V @ W, b + c
    return W, b
