"""The result is stored among integers

For integers your result holds integers, as np.zeros_like(Z), dP.copy() and astype(Z.dtype) do.

Hint: which dtype has np.zeros_like(np.array([[2, 3]]))?
"""

import numpy as np


def softmax_vjp(Z, dP):
    S, G = np.asarray(Z, float), np.asarray(dP, float)
    P = np.exp(S - S.max(axis=1, keepdims=True))
    P = P / P.sum(axis=1, keepdims=True)
    out = np.zeros_like(Z)
    out[...] = P * (G - np.sum(P * G, axis=1, keepdims=True))
    return out
