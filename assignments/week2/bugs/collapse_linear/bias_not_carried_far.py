"""A bias goes through one layer only

You put each bias through the next layer's weights, and not through those after it.

Hint: try three layers.
"""

import numpy as np


def collapse_linear(layers):
    W, b = (np.array(part, float) for part in layers[0])
    total, last = 0.0 * layers[-1][1], len(layers) - 1
    for i, (V, c) in enumerate(layers[1:], 1):
        W = V @ W
        if i == last:
            total = total + V @ layers[i - 1][1] + c
    return (W, total) if last else (W, b)
