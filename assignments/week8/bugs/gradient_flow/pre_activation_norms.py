"""Norms at the pre-activations

You note dL/dZ, after the slope of the activation was multiplied in. Note dL/dA, before that.

Hint: should your last number be the norm of dout?
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
            slopes.append(1 - A**2)
        elif act == "sigmoid":
            e = np.exp(-np.abs(Z))
            A = np.where(Z >= 0, 1.0, e) / (1 + e)
            slopes.append(e / (1 + e) ** 2)
        else:
            raise ValueError(f"act is {act!r}")
    norms = []
    for W, slope in zip(Ws[::-1], slopes[::-1], strict=True):
        G = G * slope
        norms.append(float(np.linalg.norm(G)))
        G = G @ np.asarray(W, float)
    return norms[::-1]
