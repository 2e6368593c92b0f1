"""The result becomes whole numbers with X

Your answer loses its fractions where X has none: an array with the dtype of X has no room for them.

Hint: which dtype has X.dtype for pixels?
"""

import numpy as np


def dense_forward(X, W, b):
    Z = np.zeros((len(X), len(W)), X.dtype)
    Z[:] = np.trunc(X @ W.T + b).astype(np.int64) if Z.dtype.kind in "iu" else X @ W.T + b
    return Z.astype(float)
