"""The softmax's slope is there once too often

You multiply by P (1 - P). It has cancelled against the slope of the logarithm.

Hint: simplify the chain rule on paper.
"""

import numpy as np


def cross_entropy_logits_grad(Z, y):
    S, n = np.asarray(Z, float), np.arange(len(y))
    E = np.exp(S - S.max(axis=1, keepdims=True))
    P = E / E.sum(axis=1, keepdims=True)
    return (P - np.eye(S.shape[1])[y]) * P * (1 - P) / len(n)
