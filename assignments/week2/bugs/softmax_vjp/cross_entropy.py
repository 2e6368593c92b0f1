"""The gradient of the cross-entropy

You return P - dP, as if dP were a one-hot target. Here dP is the gradient of any loss with
respect to P.

Hint: what should come out if dP is 0?
"""

import numpy as np


def softmax_vjp(Z, dP):
    S, G = np.asarray(Z, float), np.asarray(dP, float)
    P = np.exp(S - S.max(axis=1, keepdims=True))
    P = P / P.sum(axis=1, keepdims=True)
    return P - G
