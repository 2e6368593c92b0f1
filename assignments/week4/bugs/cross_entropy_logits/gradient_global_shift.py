"""A row is not shifted by its own maximum in the gradient

What you subtract from a row is not always its own maximum: the maximum of the whole batch, for
instance. A row far below it becomes 0 over 0.

Hint: each row has a maximum of its own.
"""

import numpy as np


def cross_entropy_logits_grad(Z, y):
    S, n = np.asarray(Z, float), np.arange(len(y))
    with np.errstate(all="ignore"):
        E = np.exp(S - S.max())
        P = E / E.sum(axis=1, keepdims=True)
    P[n, y] -= 1
    return P / len(n)
