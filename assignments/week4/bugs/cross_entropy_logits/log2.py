"""The logarithm to base 2

You use log2 for the sum of exp, while exp is to base e.

Hint: which logarithm undoes np.exp?
"""

import numpy as np


def cross_entropy_logits(Z, y):
    S, n = np.asarray(Z, float), np.arange(len(y))
    L = S - S.max(axis=1, keepdims=True)
    L = L - np.log2(np.exp(L).sum(axis=1, keepdims=True))
    return float(-np.mean(L[n, y]))
