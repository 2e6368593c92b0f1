"""Slopes are stored among integers

You copy the slopes into np.zeros_like(x), which holds integers if x does.

Hint: which dtype has np.zeros_like(np.array([-2, 3]))?
"""

import numpy as np


_right = act_grad


def act_grad(name, x):
    out = np.zeros_like(x)
    out[...] = _right(name, x)
    return out
