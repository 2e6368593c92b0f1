"""Softmax of softmax

You apply it twice. The result is always near to equal shares.

Hint: what is softmax([1000, 0])?
"""

import numpy as np


def softmax(Z, axis=-1):
    S = np.asarray(Z, float)
    E = np.exp(S - S.max(axis=axis, keepdims=True))
    P = E / E.sum(axis=axis, keepdims=True)
    E = np.exp(P)
    return E / E.sum(axis=axis, keepdims=True)
