"""The size as a product

The product of no lengths is 1, which is what a scalar has.
"""

import math


def tensor_info(x):
    shape = x.shape
    info = {"shape": shape, "ndim": len(shape), "size": math.prod(shape), "batch": None}
    if len(shape) > 0:
        info["batch"] = shape[0]
    return info
