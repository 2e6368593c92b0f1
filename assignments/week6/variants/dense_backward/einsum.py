"""By einsum

The sums of the docstring, index by index.
"""

import numpy as np


def dense_backward(dZ, X, W):
    d, x, w = np.asarray(dZ, float), np.asarray(X, float), np.asarray(W, float)
    return np.einsum("no,oi->ni", d, w), np.einsum("no,ni->oi", d, x), np.einsum("no->o", d)
