"""The Jacobian itself

You return the (N, C, C) matrices of slopes and do not multiply them by dP.

Hint: which shape should the result have?
"""

import numpy as np


def softmax_vjp(Z, dP):
    S, G = np.asarray(Z, float), np.asarray(dP, float)
    P = np.exp(S - S.max(axis=1, keepdims=True))
    P = P / P.sum(axis=1, keepdims=True)
    return P[:, :, None] * np.eye(P.shape[1]) - P[:, :, None] * P[:, None, :]
