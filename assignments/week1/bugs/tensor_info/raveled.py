"""The shape of the flattened array

You flatten the array before you look at it.

Hint: what is the shape of x.ravel()?
"""

import numpy as np


def tensor_info(x):
    x = np.ravel(x) if x.ndim else x
    return {
        "shape": x.shape,
        "ndim": x.ndim,
        "size": x.size,
        "batch": x.shape[0] if x.ndim else None,
    }
