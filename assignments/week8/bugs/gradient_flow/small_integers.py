"""Products of small whole numbers

You multiply X by W in the type that they have. A product of whole numbers of 8 bits has 8 bits as
well, and wraps around: 100 * 2 is -56. Make floats first.

Hint: what is np.array([[100]], np.int8) @ np.array([[2]], np.int8)?
"""

import numpy as np


def gradient_flow(Ws, X, act, dout):
    A, G = np.asarray(X), np.asarray(dout, float)
    slopes = []
    for W in Ws:
        Z = A @ np.asarray(W).T
        if act == "relu":
            A = np.maximum(Z, 0)
            slopes.append(np.where(Z > 0, 1.0, 0.0))
        elif act == "tanh":
            A = np.tanh(Z)
            slopes.append(1 - A**2)
        elif act == "sigmoid":
            e = np.exp(-np.abs(Z))
            A = np.where(Z >= 0, 1.0, e) / (1 + e)
            slopes.append(e / (1 + e) ** 2)
        else:
            raise ValueError(f"act is {act!r}")
    norms = [float(np.linalg.norm(G))]
    for W, slope in zip(Ws[:0:-1], slopes[:0:-1], strict=True):
        G = (G * slope) @ np.asarray(W, float)
        norms.append(float(np.linalg.norm(G)))
    return norms[::-1]
