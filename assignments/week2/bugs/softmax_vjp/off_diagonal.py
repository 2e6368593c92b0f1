"""The diagonal without its square

You use P on the diagonal where it is P (1 - P), with - P P elsewhere.

Hint: what is the slope of a probability with respect to its own logit?
"""

import numpy as np


def softmax_vjp(Z, dP):
    S, G = np.asarray(Z, float), np.asarray(dP, float)
    P = np.exp(S - S.max(axis=1, keepdims=True))
    P = P / P.sum(axis=1, keepdims=True)
    return P * G - P * (np.sum(P * G, axis=1, keepdims=True) - P * G)
