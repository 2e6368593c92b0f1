"""The logits are changed in place

You subtract the maximum from Z itself, so that the caller's array is changed.

Hint: write the shifted logits to a new array.
"""

import numpy as np


def cross_entropy_logits(Z, y):
    if Z.dtype == float:
        Z -= Z.max(axis=1, keepdims=True)
    S = Z.astype(float)
    L = S - S.max(axis=1, keepdims=True)
    L = L - np.log(np.exp(L).sum(axis=1, keepdims=True))
    return float(-np.mean(L[np.arange(len(y)), y]))
