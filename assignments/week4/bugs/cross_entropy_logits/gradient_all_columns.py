"""The target is subtracted in every row

You index with [:, y] and subtract 1 from those columns of all rows.

Hint: give the row numbers too.
"""

import numpy as np


def cross_entropy_logits_grad(Z, y):
    S, n = np.asarray(Z, float), np.arange(len(y))
    E = np.exp(S - S.max(axis=1, keepdims=True))
    P = E / E.sum(axis=1, keepdims=True)
    P[:, y] -= 1
    return P / len(n)
