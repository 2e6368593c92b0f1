"""SciPy's sigmoid, and a tuple of NumPy numbers

The same function; a tuple is as good as a list.
"""

import numpy as np
from scipy.special import expit


def gradient_flow(Ws, X, act, dout):
    if act not in ("relu", "tanh", "sigmoid"):
        raise ValueError(act)
    acts = [np.asarray(X, float)]
    for W in Ws:
        Z = np.dot(acts[-1], W.T)
        acts.append({"relu": np.maximum(0, Z), "tanh": np.tanh(Z), "sigmoid": expit(Z)}[act])
    grads = [np.asarray(dout, float)]
    for W, A in reversed(list(zip(Ws[1:], acts[2:]))):
        slope = {"relu": A > 0, "tanh": 1 - A * A, "sigmoid": A * (1 - A)}[act]
        grads.insert(0, np.dot(grads[0] * slope, W))
    return tuple(np.linalg.norm(g) for g in grads)
