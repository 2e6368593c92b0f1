"""A tuple

Tuples and lists count as one kind of thing here.
"""

import numpy as np


def gd_step(params, grads, lr):
    if len(params) != len(grads):
        raise ValueError("lengths differ")
    if any(np.shape(p) != np.shape(g) for p, g in zip(params, grads, strict=True)):
        raise ValueError("shapes differ")
    return tuple(p + (-lr) * g for p, g in zip(params, grads, strict=True))
