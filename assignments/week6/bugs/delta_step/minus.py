"""The sign is turned around

You return minus the delta. The minus of gradient descent is written where the parameters move.

Hint: with a weight of 1 and the identity, what is delta? And yours?
"""

import numpy as np


def delta_step(delta_next, W_next, Z, act):
    d, w = np.asarray(delta_next, float), np.asarray(W_next, float)
    return -activation_backward(d @ w, Z, act)
