"""Results in column order

How an array lies in memory changes none of its elements.
"""

import numpy as np


def gd_step(params, grads, lr):
    if len(params) != len(grads):
        raise ValueError("lengths differ")
    if any(np.shape(p) != np.shape(g) for p, g in zip(params, grads, strict=True)):
        raise ValueError("shapes differ")
    return [np.array(p - lr * g, order="F") for p, g in zip(params, grads, strict=True)]
