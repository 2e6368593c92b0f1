"""The sum is missing

You return P dP and do not subtract the row's sum.

Hint: what should come out if dP is the same for all classes of a row?
"""

import numpy as np


def softmax_vjp(Z, dP):
    S, G = np.asarray(Z, float), np.asarray(dP, float)
    P = np.exp(S - S.max(axis=1, keepdims=True))
    P = P / P.sum(axis=1, keepdims=True)
    return P * G
