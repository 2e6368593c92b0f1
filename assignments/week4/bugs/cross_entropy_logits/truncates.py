"""Logits are cut to whole numbers

You convert the logits to integers on the way.

Hint: what is int(0.9)?
"""

import numpy as np


def cross_entropy_logits(Z, y):
    S, n = np.asarray(Z, float), np.arange(len(y))
    S = S.astype(int)
    L = S - S.max(axis=1, keepdims=True)
    L = L - np.log(np.exp(L).sum(axis=1, keepdims=True))
    return float(-np.mean(L[n, y]))
