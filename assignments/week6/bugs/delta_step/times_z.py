"""A factor Z too many

You multiply by Z as well. Z belongs to the gradient of the next layer's weights, through act(Z),
not to the delta.

Hint: what is the slope of act(Z), and is Z a factor of it?
"""

import numpy as np


def delta_step(delta_next, W_next, Z, act):
    d, w = np.asarray(delta_next, float), np.asarray(W_next, float)
    return activation_backward(d @ w, Z, act) * Z
