"""The activation in place of its slope

You multiply by act(Z). What is needed is the slope: how much the output moves when Z does.

Hint: what is the slope of relu at Z = 5, and what its value?
"""

import numpy as np


def delta_step(delta_next, W_next, Z, act):
    d, w = np.asarray(delta_next, float), np.asarray(W_next, float)
    return (d @ w) * activate(Z, act)
