"""The elements that are not 0

You count the elements that are not zero. The size counts all.

Hint: does the size depend on the values?
"""

import numpy as np


def tensor_info(x):
    return {
        "shape": x.shape,
        "ndim": x.ndim,
        "size": int(np.count_nonzero(x)),
        "batch": x.shape[0] if x.ndim else None,
    }
