"""Single precision

You convert to float32, which keeps seven digits.

Hint: print the result with 12 digits.
"""

import numpy as np


def softmax_vjp(Z, dP):
    S, G = np.asarray(Z, float), np.asarray(dP, float)
    P = np.exp(S - S.max(axis=1, keepdims=True))
    P = P / P.sum(axis=1, keepdims=True)
    return (P * (G - np.sum(P * G, axis=1, keepdims=True))).astype(np.float32)
