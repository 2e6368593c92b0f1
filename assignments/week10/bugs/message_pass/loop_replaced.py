"""An edge to itself replaces the node

You set the diagonal of A to 1, so that a node with an edge to itself does not hear itself once
more.

Hint: what does a node with A[i, i] = 1 get?
"""

import numpy as np


def message_pass(A, H):
    M = np.array(A, float)
    np.fill_diagonal(M, 1.0)
    return M @ np.asarray(H, float)
