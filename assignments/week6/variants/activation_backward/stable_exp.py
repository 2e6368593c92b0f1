"""tanh by exponentials, too

With e = exp(-2 |z|) the slope of tanh is 4 e / (1 + e)^2.
"""

import numpy as np


def activation_backward(dA, Z, name):
    if name not in {"relu", "tanh", "sigmoid", "identity"}:
        raise ValueError(name)
    Z = np.asarray(Z, float)
    if name == "relu":
        D = np.where(Z > 0, 1.0, 0.0)
    elif name == "tanh":
        e = np.exp(-2 * np.abs(Z))
        D = 4 * e / (1 + e) ** 2
    elif name == "sigmoid":
        e = np.exp(-np.abs(Z))
        D = e / (1 + e) ** 2
    else:
        D = 1.0
    return D * dA
