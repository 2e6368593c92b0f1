"""Only for one sample

You flatten the batch, which is right for one sample only.

Hint: try two samples.
"""

import numpy as np


def softmax_vjp(Z, dP):
    S, G = np.asarray(Z, float), np.asarray(dP, float)
    P = np.exp(S - S.max(axis=1, keepdims=True))
    P = P / P.sum(axis=1, keepdims=True)
    P, g = P.ravel(), G.ravel()
    return (P * (g - P @ g)).reshape(S.shape)
