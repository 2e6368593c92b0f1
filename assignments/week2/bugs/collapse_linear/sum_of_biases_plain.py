"""The biases are added up, whatever their sizes

You add the biases as they are, and layers of different widths have biases of different lengths.

Hint: what does the second layer do to the first one's bias?
"""

import numpy as np


def collapse_linear(layers):
    W, b = (np.array(part, float) for part in layers[0])
    for V, c in layers[1:]:
        W, b = V @ W, b + c
    return W, b
