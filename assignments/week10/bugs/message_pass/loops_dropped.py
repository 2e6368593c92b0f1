"""Edges to itself are dropped

You set the diagonal of A to 0. An edge from a node to itself counts like any other.

Hint: what does a node with A[i, i] = 1 get?
"""

import numpy as np


def message_pass(A, H):
    M = np.array(A, float)
    np.fill_diagonal(M, 0.0)
    H = np.asarray(H, float)
    return H + M @ H
