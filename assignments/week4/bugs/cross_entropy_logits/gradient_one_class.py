"""The gradient takes a single column for a binary logit

For Z of shape (N, 1) you compute sigmoid(Z) - y. With one class only, its probability is 1, and
nothing is left to push.

Hint: what is the softmax of one number?
"""

import numpy as np


def cross_entropy_logits_grad(Z, y):
    S = np.asarray(Z, float)
    if S.shape[1] == 1:
        return ((1 + np.tanh(S / 2)) / 2 - np.asarray(y)[:, None]) / len(y)
    G = np.exp(S - np.logaddexp.reduce(S, axis=1, keepdims=True))
    G[np.arange(len(y)), y] -= 1
    return G / len(y)
