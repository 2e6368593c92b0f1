"""A node counts twice

You add the node's own features twice.

Hint: what becomes of a node without edges?
"""

import numpy as np


def message_pass(A, H):
    A, H = np.asarray(A, float), np.asarray(H, float)
    return 2 * H + A @ H
