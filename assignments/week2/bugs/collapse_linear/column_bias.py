"""The bias is a column

Your b has shape (O, 1).

Hint: which shape should b have?
"""

import numpy as np


def collapse_linear(layers):
    W, b = (np.array(part, float) for part in layers[0])
    for V, c in layers[1:]:
        W, b = V @ W, V @ b + c
    return W, b[:, None]
