"""Axes of length 1 are dropped

You squeeze the array first, which removes its axes of length 1.

Hint: how many axes has a (1, 7) array?
"""

import numpy as np


def tensor_info(x):
    x = np.squeeze(x)
    return {
        "shape": x.shape,
        "ndim": x.ndim,
        "size": x.size,
        "batch": x.shape[0] if x.ndim else None,
    }
