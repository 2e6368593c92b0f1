"""A product element by element

You scale each node's own features by the sum of its edges instead of fetching the others'
features.

Hint: where do the features of node j come in?
"""

import numpy as np


def message_pass(A, H):
    A, H = np.asarray(A, float), np.asarray(H, float)
    return H + A.sum(axis=1, keepdims=True) * H
