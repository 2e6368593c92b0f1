"""Softmax twice

You apply softmax to what is a softmax already, so that the loss can never come near 0.

Hint: what is the loss if the network is certain and right?
"""

import numpy as np


def cross_entropy_logits(Z, y):
    S, n = np.asarray(Z, float), np.arange(len(y))
    E = np.exp(S - S.max(axis=1, keepdims=True))
    P = E / E.sum(axis=1, keepdims=True)
    Q = np.exp(P) / np.exp(P).sum(axis=1, keepdims=True)
    return float(-np.mean(np.log(Q[n, y])))
