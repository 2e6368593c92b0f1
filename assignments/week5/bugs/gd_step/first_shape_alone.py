"""Only the first shapes are compared

You compare the shapes of the first parameter and its gradient, and not those that come after.

Hint: compare each pair.
"""

import numpy as np


def gd_step(params, grads, lr):
    if len(params) != len(grads):
        raise ValueError("lengths differ")
    if params and np.shape(params[0]) != np.shape(grads[0]):
        raise ValueError("shapes differ")
    return [
        np.asarray(p, float) - lr * np.asarray(g, float) for p, g in zip(params, grads, strict=True)
    ]
