"""The default axis is 1

Your default axis is 1, the last one of a matrix, but not of a vector or of a larger array.

Hint: call it with a vector.
"""

import numpy as np


def log_softmax(Z, axis=1):
    S = np.asarray(Z, float)
    shifted = S - S.max(axis=axis, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(axis=axis, keepdims=True))
