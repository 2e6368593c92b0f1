"""A softmax of its own

The stable form is written out again; a matrix product makes the sums.
"""

import numpy as np


def softmax_vjp(Z, dP):
    P = np.exp(Z - np.logaddexp.reduce(Z, axis=1, keepdims=True))
    total = (P[:, None, :] @ np.asarray(dP, float)[:, :, None])[:, 0]
    return np.asfortranarray(P * (dP - total))
