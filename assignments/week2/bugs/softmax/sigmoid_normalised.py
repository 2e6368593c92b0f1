"""Sigmoids, divided by their sum

You use the sigmoid in place of exp before dividing.

Hint: what is softmax([log 3, 0])?
"""

import numpy as np


def softmax(Z, axis=-1):
    S = np.asarray(Z, float)
    E = (1 + np.tanh(S / 2)) / 2
    return E / np.maximum(E.sum(axis=axis, keepdims=True), 1e-300)
