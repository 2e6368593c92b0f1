"""A node forgets itself

You add up the messages alone, and a node's own features are lost.

Hint: what becomes of a node without edges?
"""

import numpy as np


def message_pass(A, H):
    A, H = np.asarray(A, float), np.asarray(H, float)
    return A @ H
