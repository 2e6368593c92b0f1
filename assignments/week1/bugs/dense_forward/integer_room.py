"""The result in an array like X

You make room with the dtype of X, so the answer loses its fractions when X has none.

Hint: which dtype has X.dtype for pixels?
"""

import numpy as np


def dense_forward(X, W, b):
    Z = np.zeros((len(X), len(W)), X.dtype)
    Z[:] = np.trunc(X @ W.T + b).astype(np.int64) if Z.dtype.kind in "iu" else X @ W.T + b
    return Z.astype(float)
