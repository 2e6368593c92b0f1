"""Softmax is applied to probabilities

You apply softmax to P, which holds probabilities already.

Hint: do the rows of P not sum to 1 as they are?
"""

import numpy as np


def cross_entropy_probs(P, Y):
    q, t = np.asarray(P, float), np.asarray(Y, float)
    e = np.exp(q)
    return float(-np.sum(t * np.log(e / e.sum(axis=1, keepdims=True))) / len(q))
