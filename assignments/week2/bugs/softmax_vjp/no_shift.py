"""A softmax without a shift

You compute softmax anew without subtracting the maximum, and for logits of 1000 it overflows.

Hint: your own softmax is stable: call it.
"""

import numpy as np


def softmax_vjp(Z, dP):
    S, G = np.asarray(Z, float), np.asarray(dP, float)
    with np.errstate(all="ignore"):
        P = np.exp(S)
        P = P / P.sum(axis=1, keepdims=True)
    return P * (G - np.sum(P * G, axis=1, keepdims=True))
