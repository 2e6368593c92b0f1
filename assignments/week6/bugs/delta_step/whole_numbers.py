"""The products are whole numbers where Z is

You make room for the result with the dtype of Z. Where Z holds whole numbers, every gradient is
cut to one.

Hint: what does np.zeros(2, int) become when you assign 0.5 to it?
"""

import numpy as np


def delta_step(delta_next, W_next, Z, act):
    d, w = np.asarray(delta_next, float), np.asarray(W_next, float)
    result = np.zeros_like(Z)
    result[...] = activation_backward(d @ w, Z, act)
    return result
