"""Softmax over the whole batch

You normalise all entries of the batch together. Each row has its own sum.

Hint: sum each row of your softmax: is it 1?
"""

import numpy as np


def cross_entropy_logits(Z, y):
    S, n = np.asarray(Z, float), np.arange(len(y))
    L = S - S.max()
    L = L - np.log(np.exp(L).sum())
    return float(-np.mean(L[n, y]))
