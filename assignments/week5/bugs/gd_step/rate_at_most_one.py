"""A rate above one is cut down

You never use a learning rate above 1. It may be too large, and it is the caller's choice.

Hint: use lr as it is.
"""

import numpy as np


def gd_step(params, grads, lr):
    if len(params) != len(grads):
        raise ValueError("lengths differ")
    if any(np.shape(p) != np.shape(g) for p, g in zip(params, grads, strict=True)):
        raise ValueError("shapes differ")
    return [
        np.asarray(p, float) - min(lr, 1.0) * np.asarray(g, float)
        for p, g in zip(params, grads, strict=True)
    ]
