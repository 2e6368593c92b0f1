"""Averaged over the classes as well

You divide by N C. Each sample has one loss, so there are N of them.

Hint: how many losses does a batch of 5 samples and 4 classes have?
"""

import numpy as np


def cross_entropy_logits(Z, y):
    S, n = np.asarray(Z, float), np.arange(len(y))
    L = S - S.max(axis=1, keepdims=True)
    L = L - np.log(np.exp(L).sum(axis=1, keepdims=True))
    return float(-np.sum(L[n, y]) / S.size)
