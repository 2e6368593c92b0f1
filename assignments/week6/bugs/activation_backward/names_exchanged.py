"""tanh and sigmoid are exchanged

You give tanh the slope of the sigmoid and the sigmoid that of tanh.

Hint: which of the two has a slope of 1 at 0?
"""

import numpy as np


def activation_backward(dA, Z, name):
    d, z = np.asarray(dA, float), np.asarray(Z, float)
    if name == "relu":
        return np.where(z > 0, d, 0.0)
    if name == "tanh":
        return d * e / (1 + e) ** 2
    if name == "sigmoid":
        return d * (1 - np.tanh(z) ** 2)
    if name == "identity":
        return d.copy()
    raise ValueError(name)
