"""One maximum for the whole batch in the gradient

You subtract the largest logit of the batch from all rows; a row far below it becomes 0 over 0.

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
