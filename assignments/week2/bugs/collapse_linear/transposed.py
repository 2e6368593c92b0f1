"""Transposed

Your W is (I, O). In this course weights are (O, I), with a row for each output.

Hint: which shape should W have?
"""

import numpy as np


def collapse_linear(layers):
    W, b = (np.array(part, float) for part in layers[0])
    for V, c in layers[1:]:
        W, b = V @ W, V @ b + c
    return W.T.copy(), b
