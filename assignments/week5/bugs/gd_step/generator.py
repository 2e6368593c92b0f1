"""A generator where a list was asked for

You return a generator, which can be gone through once. The caller wants a list.

Hint: square brackets make a list, round ones a generator.
"""

import numpy as np


def gd_step(params, grads, lr):
    if len(params) != len(grads):
        raise ValueError("lengths differ")
    if any(np.shape(p) != np.shape(g) for p, g in zip(params, grads, strict=True)):
        raise ValueError("shapes differ")
    return (p - lr * g for p, g in zip(params, grads, strict=True))
