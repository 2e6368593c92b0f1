"""Axes of length one are dropped

You drop axes of length 1, so a (1, 4) array comes back as (4,).

Hint: each array keeps its shape.
"""

import numpy as np


def gd_step(params, grads, lr):
    if len(params) != len(grads):
        raise ValueError("lengths differ")
    if any(np.shape(p) != np.shape(g) for p, g in zip(params, grads, strict=True)):
        raise ValueError("shapes differ")
    return [
        np.squeeze(np.asarray(p, float) - lr * np.asarray(g, float))
        for p, g in zip(params, grads, strict=True)
    ]
