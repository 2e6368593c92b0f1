"""The slope is taken at the layer's output

You put act(Z) where Z belongs. The slope is taken at what went into the activation.

Hint: the sigmoid's slope at Z = 0 is 1/4. What is yours?
"""

import numpy as np


def delta_step(delta_next, W_next, Z, act):
    d, w = np.asarray(delta_next, float), np.asarray(W_next, float)
    return activation_backward(d @ w, activate(Z, act), act)
