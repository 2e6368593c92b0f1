"""The rest of a large batch is left out

You work through a large batch in parts of one size, and leave out what remains at the end.

Hint: how many whole parts of 32 has a batch of 33?
"""

import numpy as np


def dense_forward(X, W, b):
    Z = np.zeros((len(X), len(W)))
    if len(X) < 32:
        return X @ W.T + b
    for start in range(0, len(X) - 31, 32):
        Z[start : start + 32] = X[start : start + 32] @ W.T + b
    return Z
