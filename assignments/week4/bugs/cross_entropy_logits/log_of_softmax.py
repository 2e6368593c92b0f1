"""The logarithm of the softmax

You take the logarithm of the softmax, whose entries can be exactly 0: the loss is infinite
where it should be 10000.

Hint: log softmax is a difference: it needs no softmax.
"""

import numpy as np


def cross_entropy_logits(Z, y):
    S, n = np.asarray(Z, float), np.arange(len(y))
    E = np.exp(S - S.max(axis=1, keepdims=True))
    P = E / E.sum(axis=1, keepdims=True)
    with np.errstate(all="ignore"):
        return float(-np.mean(np.log(P[n, y])))
