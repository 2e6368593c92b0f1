"""Everything is averaged

You divide the node and its messages by their number.

Hint: is there a division in the formula?
"""

import numpy as np


def message_pass(A, H):
    A, H = np.asarray(A, float), np.asarray(H, float)
    return (H + A @ H) / (1 + A.sum(axis=1, keepdims=True))
