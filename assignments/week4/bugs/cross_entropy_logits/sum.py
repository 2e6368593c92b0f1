"""Sum in place of mean

You add the losses of the samples up and do not divide by N.

Hint: repeat the batch: should the loss double?
"""

import numpy as np


def cross_entropy_logits(Z, y):
    S, n = np.asarray(Z, float), np.arange(len(y))
    L = S - S.max(axis=1, keepdims=True)
    L = L - np.log(np.exp(L).sum(axis=1, keepdims=True))
    return float(-np.sum(L[n, y]))
