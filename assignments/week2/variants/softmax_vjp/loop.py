"""Loops over samples and classes

The formula, element by element.
"""

import numpy as np


def softmax_vjp(Z, dP):
    P = softmax(Z)
    out = np.zeros(Z.shape)
    for i in range(len(Z)):
        total = sum(P[i, c] * dP[i, c] for c in range(Z.shape[1]))
        for j in range(Z.shape[1]):
            out[i, j] = P[i, j] * (dP[i, j] - total)
    return out
