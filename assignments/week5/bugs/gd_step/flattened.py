"""The new arrays are flat

You flatten the arrays on the way. Each should come back in its own shape.

Hint: what is the shape of what you return?
"""

import numpy as np


def gd_step(params, grads, lr):
    if len(params) != len(grads):
        raise ValueError("lengths differ")
    if any(np.shape(p) != np.shape(g) for p, g in zip(params, grads, strict=True)):
        raise ValueError("shapes differ")
    return [
        (np.asarray(p, float) - lr * np.asarray(g, float)).ravel()
        for p, g in zip(params, grads, strict=True)
    ]
