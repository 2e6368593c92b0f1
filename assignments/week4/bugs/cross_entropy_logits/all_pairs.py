"""Every row with every target

You index with [:, y], which takes each target's column for every row.

Hint: give the row numbers too.
"""

import numpy as np


def cross_entropy_logits(Z, y):
    S, n = np.asarray(Z, float), np.arange(len(y))
    L = S - S.max(axis=1, keepdims=True)
    L = L - np.log(np.exp(L).sum(axis=1, keepdims=True))
    return float(-np.mean(L[:, y]))
