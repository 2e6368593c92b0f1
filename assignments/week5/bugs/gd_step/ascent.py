"""Uphill

You add the gradient. It points where the function grows, so you climb.

Hint: which way is downhill?
"""

import numpy as np


def gd_step(params, grads, lr):
    if len(params) != len(grads):
        raise ValueError("lengths differ")
    if any(np.shape(p) != np.shape(g) for p, g in zip(params, grads, strict=True)):
        raise ValueError("shapes differ")
    return [
        np.asarray(p, float) + lr * np.asarray(g, float) for p, g in zip(params, grads, strict=True)
    ]
