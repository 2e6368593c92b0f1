"""The mean of the messages

You divide by the number of edges. A sum is asked for.

Hint: what does a node with two equal neighbours get?
"""

import numpy as np


def message_pass(A, H):
    A, H = np.asarray(A, float), np.asarray(H, float)
    return H + A @ H / np.maximum(A.sum(axis=1, keepdims=True), 1)
