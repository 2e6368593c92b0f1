"""One shift for all rows

You compute softmax anew with one maximum for the whole batch. A row far below it becomes 0/0.

Hint: your own softmax is stable: call it.
"""

import numpy as np


def softmax_vjp(Z, dP):
    S, G = np.asarray(Z, float), np.asarray(dP, float)
    with np.errstate(all="ignore"):
        P = np.exp(S - S.max())
        P = P / P.sum(axis=1, keepdims=True)
    return P * (G - np.sum(P * G, axis=1, keepdims=True))
