"""The weights are transposed where the shapes allow it

You try one order of the axes of W_next, and the other where the shapes do not fit. Between layers
of one size both fit, and you take the wrong one.

Hint: test two layers of two units each.
"""

import numpy as np


def delta_step(delta_next, W_next, Z, act):
    d, w = np.asarray(delta_next, float), np.asarray(W_next, float)
    try:
        back = d @ w.T
    except ValueError:
        back = d @ w
    if back.shape != np.shape(Z):
        back = d @ w
    return activation_backward(back, Z, act)
