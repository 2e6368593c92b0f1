"""The gradient is not divided by N

You return softmax - onehot. The loss is a mean over N samples.

Hint: how much does a mean of N numbers move if one of them moves by 1?
"""

import numpy as np


def cross_entropy_logits_grad(Z, y):
    S, n = np.asarray(Z, float), np.arange(len(y))
    E = np.exp(S - S.max(axis=1, keepdims=True))
    P = E / E.sum(axis=1, keepdims=True)
    P[n, y] -= 1
    return P
