"""One shift, and an epsilon against 0/0

You subtract the largest element of the whole array and guard the division. A row far below the
others comes out as zeros.

Hint: does each row of your result sum to 1?
"""

import numpy as np


def softmax(Z, axis=-1):
    S = np.asarray(Z, float)
    E = np.exp(S - S.max())
    return E / np.maximum(E.sum(axis=axis, keepdims=True), 1e-300)
