"""The largest message

You take the largest message instead of adding them up.

Hint: what does a node with two equal neighbours get?
"""

import numpy as np


def message_pass(A, H):
    A, H = np.asarray(A, float), np.asarray(H, float)
    return H + (A[:, :, None] * H[None]).max(axis=1)
