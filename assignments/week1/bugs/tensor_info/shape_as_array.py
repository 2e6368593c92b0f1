"""The shape as an array

You turn the shape into an array; a tuple is asked for.

Hint: what is type(x.shape)?
"""

import numpy as np


def tensor_info(x):
    return {
        "shape": np.array(x.shape),
        "ndim": x.ndim,
        "size": x.size,
        "batch": x.shape[0] if x.ndim else None,
    }
