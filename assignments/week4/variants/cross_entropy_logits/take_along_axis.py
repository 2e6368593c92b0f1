"""By take_along_axis

Another way to pick an entry from each row.
"""

import numpy as np


def cross_entropy_logits(Z, y):
    S, n = np.asarray(Z, float), np.arange(len(y))
    L = S - S.max(axis=1, keepdims=True)
    L = L - np.log(np.exp(L).sum(axis=1, keepdims=True))
    return -np.take_along_axis(L, np.asarray(y)[:, None], axis=1).mean()
