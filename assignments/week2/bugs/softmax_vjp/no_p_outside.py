"""P before the bracket is missing

You return dP minus the sum, and do not multiply by P.

Hint: does each row of your result sum to 0?
"""

import numpy as np


def softmax_vjp(Z, dP):
    S, G = np.asarray(Z, float), np.asarray(dP, float)
    P = np.exp(S - S.max(axis=1, keepdims=True))
    P = P / P.sum(axis=1, keepdims=True)
    return G - np.sum(P * G, axis=1, keepdims=True)
