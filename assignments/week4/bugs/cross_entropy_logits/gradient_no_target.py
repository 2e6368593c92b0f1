"""The target is not subtracted

You return softmax / N: the 1 at the target is missing.

Hint: what should each row of the gradient sum to?
"""

import numpy as np


def cross_entropy_logits_grad(Z, y):
    S, n = np.asarray(Z, float), np.arange(len(y))
    E = np.exp(S - S.max(axis=1, keepdims=True))
    P = E / E.sum(axis=1, keepdims=True)
    return P / len(n)
