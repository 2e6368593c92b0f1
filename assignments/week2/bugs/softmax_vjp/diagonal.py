"""Only the diagonal

You treat each probability as if only its own logit moved it: P (1 - P) dP. But one logit moves
all probabilities of its row.

Hint: what should come out if dP is the same for all classes of a row?
"""

import numpy as np


def softmax_vjp(Z, dP):
    S, G = np.asarray(Z, float), np.asarray(dP, float)
    P = np.exp(S - S.max(axis=1, keepdims=True))
    P = P / P.sum(axis=1, keepdims=True)
    return P * (1 - P) * G
