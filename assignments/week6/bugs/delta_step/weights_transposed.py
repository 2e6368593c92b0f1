"""The weights are transposed

You multiply by W_next transposed. W_next has a row for each unit of the next layer, and these are
what is summed over.

Hint: which axis do delta_next (N, O2) and W_next (O2, O1) have in common?
"""

import numpy as np


def delta_step(delta_next, W_next, Z, act):
    d, w = np.asarray(delta_next, float), np.asarray(W_next, float)
    return activation_backward(d @ w.T, Z, act)
