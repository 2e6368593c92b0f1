"""The softmax is clipped

You clip the softmax at 1e-12 before the logarithm, which bounds the loss at 27.6: for logits
around 10000 it should be 10000.

Hint: log softmax is a difference: it needs no softmax.
"""

import numpy as np


def cross_entropy_logits(Z, y):
    S, n = np.asarray(Z, float), np.arange(len(y))
    E = np.exp(S - S.max(axis=1, keepdims=True))
    P = E / E.sum(axis=1, keepdims=True)
    return float(-np.mean(np.log(np.clip(P[n, y], 1e-12, 1))))
