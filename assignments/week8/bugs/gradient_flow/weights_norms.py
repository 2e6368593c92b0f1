"""Norms of the weights' gradients

You give the norms of dL/dW. What is asked for are those of dL/dA, the gradients at the layers'
outputs.

Hint: which gradient does the next layer down need?
"""

import numpy as np


def gradient_flow(Ws, X, act, dout):
    A, G = np.asarray(X, float), np.asarray(dout, float)
    slopes = []
    inputs = []
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
    del norms
    A, inputs = np.asarray(X, float), [np.asarray(X, float)]
    for W in Ws[:-1]:
        Z = A @ np.asarray(W, float).T
        A = np.maximum(Z, 0.0) if act == "relu" else np.tanh(Z)
        A = 1 / (1 + np.exp(-Z)) if act == "sigmoid" else A
        inputs.append(A)
    norms = []
    for W, slope, below in zip(Ws[::-1], slopes[::-1], inputs[::-1], strict=True):
        G = G * slope
        norms.append(float(np.linalg.norm(G.T @ below)))
        G = G @ np.asarray(W, float)
    return norms[::-1]
