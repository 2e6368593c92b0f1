"""Nothing is returned

You compute the new parameters and forget to return them.

Hint: what does a function without return give?
"""

import numpy as np


def gd_step(params, grads, lr):
    if len(params) != len(grads):
        raise ValueError("lengths differ")
    if any(np.shape(p) != np.shape(g) for p, g in zip(params, grads, strict=True)):
        raise ValueError("shapes differ")
    new = [
        np.asarray(p, float) - lr * np.asarray(g, float) for p, g in zip(params, grads, strict=True)
    ]
    del new
