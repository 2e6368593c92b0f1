"""The activation's slope counts twice

You go back through the activation twice. Between this layer's Z and the next there is one.

Hint: how many activations stand between the two?
"""

import numpy as np


def delta_step(delta_next, W_next, Z, act):
    d, w = np.asarray(delta_next, float), np.asarray(W_next, float)
    return activation_backward(activation_backward(d @ w, Z, act), Z, act)
