"""Slopes are kept in [0, 1]

You clip the slopes to [0, 1]. SiLU and GELU have slopes a little above 1, and below 0.

Hint: what is the slope of silu at x = 2?
"""

import numpy as np


_right = act_grad


def act_grad(name, x):
    return np.clip(_right(name, x), 0, 1)
