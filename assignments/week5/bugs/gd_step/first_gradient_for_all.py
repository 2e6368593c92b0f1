"""The first gradient for every array

You use the first gradient's mean slope for all arrays. Each has its own gradient.

Hint: the gradient of params[1] is grads[1].
"""

import numpy as np


def gd_step(params, grads, lr):
    if len(params) != len(grads):
        raise ValueError("lengths differ")
    if any(np.shape(p) != np.shape(g) for p, g in zip(params, grads, strict=True)):
        raise ValueError("shapes differ")
    return [np.asarray(p, float) - lr * np.mean(grads[0]) for p in params]
