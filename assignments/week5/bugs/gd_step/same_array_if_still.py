"""The old array where nothing moves

Where the gradient is zero you return the caller's own array. Whoever changes the result then
changes the old parameters too.

Hint: make a new array in every case.
"""

import numpy as np


def gd_step(params, grads, lr):
    if len(params) != len(grads):
        raise ValueError("lengths differ")
    if any(np.shape(p) != np.shape(g) for p, g in zip(params, grads, strict=True)):
        raise ValueError("shapes differ")

    return [
        np.asarray(p, float) - lr * np.asarray(g, float) if np.any(g) else p
        for p, g in zip(params, grads, strict=True)
    ]
