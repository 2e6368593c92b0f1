"""exp overflows in the gradient

You compute exp(Z) as it is: infinity over infinity is NaN.

Hint: subtract each row's maximum first.
"""

import numpy as np


def cross_entropy_logits_grad(Z, y):
    S, n = np.asarray(Z, float), np.arange(len(y))
    with np.errstate(all="ignore"):
        P = np.exp(S) / np.exp(S).sum(axis=1, keepdims=True)
    P[n, y] -= 1
    return P / len(n)
