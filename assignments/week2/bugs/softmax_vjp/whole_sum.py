"""One sum for the whole batch

You sum P dP over all elements. Each row has a sum of its own.

Hint: does each row of your result sum to 0?
"""

import numpy as np


def softmax_vjp(Z, dP):
    S, G = np.asarray(Z, float), np.asarray(dP, float)
    P = np.exp(S - S.max(axis=1, keepdims=True))
    P = P / P.sum(axis=1, keepdims=True)
    return P * (G - np.sum(P * G))
