"""Upper and lower case are the same to you

You accept "ReLU". The names are "sigmoid", "tanh" and "relu", and any other should raise
ValueError.

Hint: what is done to act before it is compared?
"""

import numpy as np


def gradient_flow(Ws, X, act, dout):
    A, G = np.asarray(X, float), np.asarray(dout, float)
    slopes, act = [], act.lower()
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
    norms = [float(np.linalg.norm(G))]
    for W, slope in zip(Ws[:0:-1], slopes[:0:-1], strict=True):
        G = (G * slope) @ np.asarray(W, float)
        norms.append(float(np.linalg.norm(G)))
    return norms[::-1]
