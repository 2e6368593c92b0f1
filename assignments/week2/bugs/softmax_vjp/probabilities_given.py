"""P inside the sum only

You multiply by the logits outside, and have P only inside the sum.

Hint: what stands before the bracket in the docstring?
"""

import numpy as np


def softmax_vjp(Z, dP):
    S, G = np.asarray(Z, float), np.asarray(dP, float)
    P = np.exp(S - S.max(axis=1, keepdims=True))
    P = P / P.sum(axis=1, keepdims=True)
    return S * (G - np.sum(P * G, axis=1, keepdims=True))
