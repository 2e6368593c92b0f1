"""The logarithm only where it is needed

np.log writes to the places with a target; the others stay 0.
"""

import numpy as np


def cross_entropy_probs(P, Y):
    P = np.array(P, float)
    Y = np.array(Y, float)
    L = np.zeros_like(P)
    np.log(P, out=L, where=Y != 0)
    return -np.einsum("nc,nc->", Y, L) / P.shape[0]
