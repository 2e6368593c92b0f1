"""The slope is taken at the gradient

You exchange the two: the slope is taken at what comes back, and Z is what gets multiplied.

Hint: at which number did the forward pass evaluate the activation?
"""

import numpy as np


def delta_step(delta_next, W_next, Z, act):
    d, w = np.asarray(delta_next, float), np.asarray(W_next, float)
    return activation_backward(Z, d @ w, act)
