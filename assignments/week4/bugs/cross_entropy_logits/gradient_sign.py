"""The gradient points the wrong way

You have onehot - softmax.

Hint: if the target's logit grows, does the loss rise or fall?
"""

import numpy as np


def cross_entropy_logits_grad(Z, y):
    S, n = np.asarray(Z, float), np.arange(len(y))
    E = np.exp(S - S.max(axis=1, keepdims=True))
    P = E / E.sum(axis=1, keepdims=True)
    P[n, y] -= 1
    return -P / len(n)
