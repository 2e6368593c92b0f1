"""sinh through cosh

Your slope of tanh divides sinh by cosh, or exp by exp: both are infinite where Z is large, and
their quotient is NaN. np.tanh knows better.

Hint: what is sinh(1000) / cosh(1000)?
"""

import numpy as np


def gradient_flow(Ws, X, act, dout):
    A, G = np.asarray(X, float), np.asarray(dout, float)
    slopes = []
    for W in Ws:
        Z = A @ np.asarray(W, float).T
        if act == "relu":
            A = np.maximum(Z, 0.0)
            slopes.append(np.where(Z > 0, 1.0, 0.0))
        elif act == "tanh":
            A = np.tanh(Z)
            slopes.append(1 - (np.sinh(Z) / np.cosh(Z)) ** 2)
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
