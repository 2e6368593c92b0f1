"""A slope of one half at 0

At exactly 0 your relu has the slope 1/2. It may be 0 or 1 there, as a gate is shut or open.

Hint: what does your slope say of a Z of 0.0?
"""

import numpy as np


def gradient_flow(Ws, X, act, dout):
    A, G = np.asarray(X, float), np.asarray(dout, float)
    slopes = []
    for W in Ws:
        Z = A @ np.asarray(W, float).T
        if act == "relu":
            A = np.maximum(Z, 0.0)
            slopes.append(np.heaviside(Z, 0.5))
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
