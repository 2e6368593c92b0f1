"""Every activation is taken for relu

You do not look at the name of the activation.

Hint: where does your function use `act`?
"""

import numpy as np


def delta_step(delta_next, W_next, Z, act):
    d, w = np.asarray(delta_next, float), np.asarray(W_next, float)
    return activation_backward(d @ w, Z, "relu")
