"""The gradient's softmax runs along the samples

You normalise each column. A sample is a row.

Hint: what should each row of the gradient sum to?
"""

import numpy as np


def cross_entropy_logits_grad(Z, y):
    S, n = np.asarray(Z, float), np.arange(len(y))
    E = np.exp(S - S.max(axis=0))
    P = E / E.sum(axis=0)
    P[n, y] -= 1
    return P / len(n)
