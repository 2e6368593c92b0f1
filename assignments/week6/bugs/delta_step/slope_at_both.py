"""The slope is taken at the gradient too

You take the slope at what comes back through the weights. It belongs to Z, where the forward pass
was.

Hint: at which number did the forward pass evaluate the activation?
"""

import numpy as np


def delta_step(delta_next, W_next, Z, act):
    d, w = np.asarray(delta_next, float), np.asarray(W_next, float)
    return activation_backward(d @ w, d @ w, act)
