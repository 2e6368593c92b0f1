"""The weights are left out

You hand the sum of the deltas to each unit. Each weight says how much of a delta it carries.

Hint: what does a weight of 0 carry?
"""

import numpy as np


def delta_step(delta_next, W_next, Z, act):
    d, w = np.asarray(delta_next, float), np.asarray(W_next, float)
    return activation_backward(d.sum(axis=1, keepdims=True) * np.ones(np.shape(Z)), Z, act)
