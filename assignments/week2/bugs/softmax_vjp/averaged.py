"""Divided by the number of samples

You divide by N. The 1/N of a mean loss is in dP already.

Hint: what comes out for one sample, and for the same sample twice?
"""

import numpy as np


def softmax_vjp(Z, dP):
    S, G = np.asarray(Z, float), np.asarray(dP, float)
    P = np.exp(S - S.max(axis=1, keepdims=True))
    P = P / P.sum(axis=1, keepdims=True)
    return P * (G - np.sum(P * G, axis=1, keepdims=True)) / len(P)
