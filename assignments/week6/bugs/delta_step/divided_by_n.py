"""The delta is divided by the batch size

You divide by N. The 1/N of the loss is in delta_next already, and each layer would divide again.

Hint: what would ten layers leave of the gradient?
"""

import numpy as np


def delta_step(delta_next, W_next, Z, act):
    d, w = np.asarray(delta_next, float), np.asarray(W_next, float)
    return activation_backward(d @ w, Z, act) / len(d)
