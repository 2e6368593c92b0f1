"""Slopes are stored among integers

For integers your slopes are integers, as np.zeros_like(x), np.array(x) and astype(x.dtype) do.

Hint: which dtype has np.zeros_like(np.array([-2, 3]))?
"""

import numpy as np


_right = act_grad


def act_grad(name, x):
    out = np.zeros_like(x)
    out[...] = _right(name, x)
    return out
