"""Probabilities that do not quite sum to 1

You compute softmax anew, with a small number added to the sum. The probabilities then sum to a
little less than 1, and a dP that is the same for all classes has an effect.

Hint: your own softmax sums to 1: call it.
"""

import numpy as np


def softmax_vjp(Z, dP):
    S, G = np.asarray(Z, float), np.asarray(dP, float)
    P = np.exp(S - S.max(axis=1, keepdims=True))
    P = P / P.sum(axis=1, keepdims=True)
    P = P / (1 + 1e-10)
    return P * (G - np.sum(P * G, axis=1, keepdims=True))
