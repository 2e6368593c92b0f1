"""The probabilities are returned

You return softmax(Z) and do nothing with dP.

Hint: what should come out if dP is 0?
"""

import numpy as np


def softmax_vjp(Z, dP):
    S, G = np.asarray(Z, float), np.asarray(dP, float)
    P = np.exp(S - S.max(axis=1, keepdims=True))
    return P / P.sum(axis=1, keepdims=True)
