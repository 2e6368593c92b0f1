"""The minus sign is missing

You return the mean log-probability, which is negative.

Hint: can this loss be negative?
"""

import numpy as np


def cross_entropy_logits(Z, y):
    S, n = np.asarray(Z, float), np.arange(len(y))
    L = S - S.max(axis=1, keepdims=True)
    L = L - np.log(np.exp(L).sum(axis=1, keepdims=True))
    return float(np.mean(L[n, y]))
