"""A row is not shifted by its own maximum

What you subtract from a row is not always its own maximum: the maximum of the whole batch, for
instance. A row that is far below it then has no exp above 0.

Hint: each row has a maximum of its own.
"""

import numpy as np


def cross_entropy_logits(Z, y):
    S, n = np.asarray(Z, float), np.arange(len(y))
    L = S - S.max()
    with np.errstate(all="ignore"):
        L = L - np.log(np.exp(L).sum(axis=1, keepdims=True))
    return float(-np.mean(L[n, y]))
