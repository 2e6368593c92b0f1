"""A step along the imaginary axis

Its imaginary part, divided by the step, is the slope to full precision.
"""

import numpy as np


def softmax_vjp(Z, dP):
    Z = np.asarray(Z, dtype=float)
    S = Z - Z.max(1, keepdims=True)
    out = np.empty(Z.shape)
    h = 1e-40
    for j in range(Z.shape[1]):
        C = S.astype(complex)
        C[:, j] += 1j * h
        E = np.exp(C)
        out[:, j] = ((E / E.sum(1, keepdims=True)) * dP).sum(1).imag / h
    return out
