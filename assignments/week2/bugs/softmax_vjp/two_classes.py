"""Only two classes are seen

You sum over the first two classes only.

Hint: try three classes.
"""

import numpy as np


def softmax_vjp(Z, dP):
    S, G = np.asarray(Z, float), np.asarray(dP, float)
    P = np.exp(S - S.max(axis=1, keepdims=True))
    P = P / P.sum(axis=1, keepdims=True)
    return P * (G - np.sum((P * G)[:, :2], axis=1, keepdims=True))
