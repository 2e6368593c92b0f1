"""The favourite's probability in place of the target's

You look up the largest entry of each row. What counts is the entry of the target.

Hint: does y enter your formula?
"""

import numpy as np


def cross_entropy_logits(Z, y):
    S, n = np.asarray(Z, float), np.arange(len(y))
    L = S - S.max(axis=1, keepdims=True)
    L = L - np.log(np.exp(L).sum(axis=1, keepdims=True))
    return float(-np.mean(L.max(axis=1)))
