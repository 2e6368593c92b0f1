"""The size of two axes

You multiply the first two axes alone.

Hint: how many numbers are in a (2, 3, 4) array?
"""

import numpy as np


def tensor_info(x):
    return {
        "shape": x.shape,
        "ndim": x.ndim,
        "size": int(np.prod(x.shape[:2])),
        "batch": x.shape[0] if x.ndim else None,
    }
