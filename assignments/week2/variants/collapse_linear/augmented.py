"""With the bias as a further column

Each layer is one matrix with a last row (0 ... 0 1), and the layers are their product.
"""

import numpy as np


def collapse_linear(layers):
    M = np.eye(layers[0][0].shape[1] + 1)
    for W, b in layers:
        A = np.zeros((len(b) + 1, W.shape[1] + 1))
        A[:-1, :-1], A[:-1, -1], A[-1, -1] = W, b, 1
        M = A @ M
    return M[:-1, :-1].copy(), M[:-1, -1].copy()
