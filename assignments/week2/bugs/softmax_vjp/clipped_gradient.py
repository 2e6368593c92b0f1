"""The gradient is clipped

You clip dP to [-10, 10]. Nothing asks for that here.

Hint: what comes out for a dP twice as large?
"""

import numpy as np


def softmax_vjp(Z, dP):
    S, G = np.asarray(Z, float), np.asarray(dP, float)
    P = np.exp(S - S.max(axis=1, keepdims=True))
    P = P / P.sum(axis=1, keepdims=True)
    G = np.clip(G, -10, 10)
    return P * (G - np.sum(P * G, axis=1, keepdims=True))
