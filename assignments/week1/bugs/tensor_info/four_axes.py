"""At most four axes

You count no more than four axes. An array may have any number of them.

Hint: what is the shape of a batch of films in colour?
"""

import math


def tensor_info(x):
    shape = x.shape[:4]
    return {
        "shape": shape,
        "ndim": len(shape),
        "size": math.prod(shape),
        "batch": shape[0] if shape else None,
    }
