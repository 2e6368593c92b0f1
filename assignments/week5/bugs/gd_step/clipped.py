"""Gradients are clipped

You cut the gradient to between -1 and 1. That is another method; a plain step takes it as it
is.

Hint: what happens to a slope of 5?
"""

import numpy as np


def gd_step(params, grads, lr):
    if len(params) != len(grads):
        raise ValueError("lengths differ")
    if any(np.shape(p) != np.shape(g) for p, g in zip(params, grads, strict=True)):
        raise ValueError("shapes differ")
    return [
        np.asarray(p, float) - lr * np.clip(g, -1, 1) for p, g in zip(params, grads, strict=True)
    ]
