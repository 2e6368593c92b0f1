"""Every activation is taken for tanh

You multiply by 1 - tanh^2 whatever the name says.

Hint: where does your function use `act`?
"""

import numpy as np


def delta_step(delta_next, W_next, Z, act):
    d, w = np.asarray(delta_next, float), np.asarray(W_next, float)
    return activation_backward(d @ w, Z, "tanh")
