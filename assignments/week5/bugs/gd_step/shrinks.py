"""The parameter shrinks too

You multiply the old parameter by 1 - lr. The learning rate belongs to the gradient alone.

Hint: where should a parameter go if its gradient is 0?
"""

import numpy as np


def gd_step(params, grads, lr):
    if len(params) != len(grads):
        raise ValueError("lengths differ")
    if any(np.shape(p) != np.shape(g) for p, g in zip(params, grads, strict=True)):
        raise ValueError("shapes differ")
    return [
        (1 - lr) * np.asarray(p, float) - lr * np.asarray(g, float)
        for p, g in zip(params, grads, strict=True)
    ]
