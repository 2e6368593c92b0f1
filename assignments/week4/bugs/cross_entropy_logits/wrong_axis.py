"""Softmax along the samples

You normalise each column. A sample is a row: its probabilities sum to 1.

Hint: sum your softmax over axis 1: is it 1?
"""

import numpy as np


def cross_entropy_logits(Z, y):
    S, n = np.asarray(Z, float), np.arange(len(y))
    L = S - S.max(axis=0)
    L = L - np.log(np.exp(L).sum(axis=0))
    return float(-np.mean(L[n, y]))
