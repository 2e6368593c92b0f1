"""In columns

The textbook's formula with a column for each sample, transposed back.
"""

import numpy as np


def delta_step(delta_next, W_next, Z, act):
    back = (W_next.T @ np.asarray(delta_next, float).T).T
    return activation_backward(back, Z, act)
