"""The weights of the edges are ignored

You ask only whether there is an edge. A[i, j] is its weight.

Hint: what does an edge of weight 0.5 do?
"""

import numpy as np


def message_pass(A, H):
    A, H = np.asarray(A, float), np.asarray(H, float)
    return H + (A != 0) @ H
