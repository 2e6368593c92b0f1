"""Dictionaries of functions, and a tuple of NumPy numbers

The slopes are written with the outputs; a tuple is as good as a list.
"""

import numpy as np


def gradient_flow(Ws, X, act, dout):
    if act not in ("relu", "tanh", "sigmoid"):
        raise ValueError(act)
    acts = [np.asarray(X, float)]
    for W in Ws:
        Z = np.dot(acts[-1], W.T)
        soft = np.exp(-np.logaddexp(0, -Z))
        acts.append({"relu": np.maximum(0, Z), "tanh": np.tanh(Z), "sigmoid": soft}[act])
    grads = [np.asarray(dout, float)]
    for W, A in reversed(list(zip(Ws[1:], acts[2:]))):
        slope = {"relu": A > 0, "tanh": 1 - A * A, "sigmoid": A * (1 - A)}[act]
        grads.insert(0, np.dot(grads[0] * slope, W))
    return tuple(np.linalg.norm(g) for g in grads)
