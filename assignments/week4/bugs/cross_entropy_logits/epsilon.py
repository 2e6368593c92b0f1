"""An epsilon is added to the softmax

You take log(P + 1e-9), which bounds the loss at 20.7 and shifts the others.

Hint: log softmax is a difference: it needs no softmax.
"""

import numpy as np


def cross_entropy_logits(Z, y):
    S, n = np.asarray(Z, float), np.arange(len(y))
    E = np.exp(S - S.max(axis=1, keepdims=True))
    P = E / E.sum(axis=1, keepdims=True)
    return float(-np.mean(np.log(P[n, y] + 1e-9)))
