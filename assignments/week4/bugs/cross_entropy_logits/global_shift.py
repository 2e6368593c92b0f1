"""One maximum for the whole batch

You subtract the largest logit of the batch from all rows. A row that is far below it then has
no exp above 0.

Hint: each row has a maximum of its own.
"""

import numpy as np


def cross_entropy_logits(Z, y):
    S, n = np.asarray(Z, float), np.arange(len(y))
    L = S - S.max()
    with np.errstate(all="ignore"):
        L = L - np.log(np.exp(L).sum(axis=1, keepdims=True))
    return float(-np.mean(L[n, y]))
