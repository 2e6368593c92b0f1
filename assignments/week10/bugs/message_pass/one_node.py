"""A single node hears nobody

You return the features as they are where the graph has one node. It may have an edge to itself.

Hint: what is the sum for A = [[0.5]]?
"""

import numpy as np


def message_pass(A, H):
    A, H = np.asarray(A, float), np.asarray(H, float)
    return H.copy() if len(A) == 1 else H + A @ H
