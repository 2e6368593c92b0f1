"""Every activation is taken for the sigmoid

You multiply by s (1 - s) whatever the name says.

Hint: where does your function use `act`?
"""

import numpy as np


def delta_step(delta_next, W_next, Z, act):
    d, w = np.asarray(delta_next, float), np.asarray(W_next, float)
    return activation_backward(d @ w, Z, "sigmoid")
