"""Edges to itself are lost

You leave the diagonal of A out, or overwrite it. An edge from a node to itself counts like any other, and
the node's own features are added to what it sends.

Hint: what does a node with A[i, i] = 1 get?
"""

import numpy as np


def message_pass(A, H):
    M = np.array(A, float)
    np.fill_diagonal(M, 0.0)
    H = np.asarray(H, float)
    return H + M @ H
