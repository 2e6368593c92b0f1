"""The gradient is divided by N twice

You divide by N, and by N again: once in the loss's mean and once more as in a training loop.

Hint: the mean is there once.
"""

import numpy as np


def cross_entropy_logits_grad(Z, y):
    S, n = np.asarray(Z, float), np.arange(len(y))
    E = np.exp(S - S.max(axis=1, keepdims=True))
    P = E / E.sum(axis=1, keepdims=True)
    P[n, y] -= 1
    return P / len(n) ** 2
