"""Changes dP

You subtract the sum from dP itself. The caller's gradient is changed.

Hint: write dP - ..., which makes a new array, in place of dP -= ...
"""

import numpy as np


def softmax_vjp(Z, dP):
    S, G = np.asarray(Z, float), np.asarray(dP, float)
    P = np.exp(S - S.max(axis=1, keepdims=True))
    P = P / P.sum(axis=1, keepdims=True)
    dP -= np.sum(P * G, axis=1, keepdims=True)
    return P * dP
