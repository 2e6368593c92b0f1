"""Only the numbers of elements are compared

You compare how many elements there are, and (4,) still meets (4, 1).

Hint: compare the shapes themselves.
"""

import numpy as np


def gd_step(params, grads, lr):
    if len(params) != len(grads):
        raise ValueError("lengths differ")
    if any(np.size(p) != np.size(g) for p, g in zip(params, grads, strict=True)):
        raise ValueError("sizes differ")
    return [
        np.asarray(p, float) - lr * np.resize(g, np.shape(p))
        for p, g in zip(params, grads, strict=True)
    ]
