"""Samples are flattened for silu

You make a matrix of your input, a row for each sample. The slopes have the shape of x.

Hint: which shape should the result have for a (2, 3, 4) array?
"""

import numpy as np


_right = act_grad


def act_grad(name, x):
    slope = _right(name, x)
    return np.reshape(slope, (len(x), -1)) if name == "silu" and np.ndim(x) > 2 else slope
