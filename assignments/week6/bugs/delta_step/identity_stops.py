"""The identity lets nothing through

You return zeros where the activation is the identity. Its slope is 1.

Hint: by how much does the identity grow when its input does?
"""

import numpy as np


def delta_step(delta_next, W_next, Z, act):
    d, w = np.asarray(delta_next, float), np.asarray(W_next, float)
    if act == "identity":
        return np.zeros(np.shape(Z))
    return activation_backward(d @ w, Z, act)
