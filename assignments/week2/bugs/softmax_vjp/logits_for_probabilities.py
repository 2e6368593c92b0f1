"""Z taken for P

You put the logits where the formula has the probabilities.

Hint: what are P and Z in the docstring?
"""

import numpy as np


def softmax_vjp(Z, dP):
    S, G = np.asarray(Z, float), np.asarray(dP, float)
    P = np.exp(S - S.max(axis=1, keepdims=True))
    P = P / P.sum(axis=1, keepdims=True)
    return S * (G - np.sum(S * G, axis=1, keepdims=True))
