"""Only the first array is moved

You return from within the loop, after the first array.

Hint: how many arrays go in, and how many come out?
"""

import numpy as np


def gd_step(params, grads, lr):
    if len(params) != len(grads):
        raise ValueError("lengths differ")
    if any(np.shape(p) != np.shape(g) for p, g in zip(params, grads, strict=True)):
        raise ValueError("shapes differ")
    return [
        np.asarray(p, float) - lr * np.asarray(g, float)
        for p, g in zip(params[:1], grads[:1], strict=True)
    ]
