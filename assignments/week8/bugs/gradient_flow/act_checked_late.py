"""act is looked at on the way back alone

You notice an activation that there is not when you need its slope. A network of one layer needs
none, so there you answer, where ValueError should be raised.

Hint: what does your function do for one layer and act = "rleu"?
"""

import numpy as np


def activation(act, Z):
    if act == "relu":
        return np.maximum(Z, 0.0)
    return np.tanh(Z) if act == "tanh" else 0.5 * (1 + np.tanh(Z / 2))


def slope_of(act, Z):
    if act == "relu":
        return np.where(Z > 0, 1.0, 0.0)
    A = activation(act, Z)
    if act == "tanh":
        return 1 - A**2
    if act == "sigmoid":
        return A * (1 - A)
    raise ValueError(f"act is {act!r}")


def gradient_flow(Ws, X, act, dout):
    A, G = np.asarray(X, float), np.asarray(dout, float)
    Zs = []
    for W in Ws:
        Zs.append(A @ np.asarray(W, float).T)
        A = activation(act, Zs[-1])
    norms = [float(np.linalg.norm(G))]
    for W, Z in zip(Ws[:0:-1], Zs[:0:-1], strict=True):
        G = (G * slope_of(act, Z)) @ np.asarray(W, float)
        norms.append(float(np.linalg.norm(G)))
    return norms[::-1]
