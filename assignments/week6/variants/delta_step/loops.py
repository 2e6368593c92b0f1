"""Loops over all indices

The docstring's sum, term by term.
"""

import numpy as np


def delta_step(delta_next, W_next, Z, act):
    back = np.zeros(np.shape(Z))
    for n in range(back.shape[0]):
        for k in range(back.shape[1]):
            back[n, k] = sum(delta_next[n, j] * W_next[j, k] for j in range(len(W_next)))
    return activation_backward(back, Z, act)
