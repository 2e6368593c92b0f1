"""Entry by entry

np.ndindex goes through arrays of any shape.
"""

import numpy as np


def dropout_eval(A, p):
    out = np.empty(A.shape)
    for i in np.ndindex(A.shape):
        out[i] = A[i] * (1 - p)
    return out
