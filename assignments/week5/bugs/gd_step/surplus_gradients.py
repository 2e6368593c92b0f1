"""Surplus gradients are ignored

If there are more gradients than parameters you go on, and nobody hears of the gradients that
were left.

Hint: what should happen if the lengths differ?
"""

import numpy as np


def gd_step(params, grads, lr):
    if len(grads) < len(params):
        raise ValueError("too few gradients")
    if any(np.shape(p) != np.shape(g) for p, g in zip(params, grads, strict=False)):
        raise ValueError("shapes differ")
    return [
        np.asarray(p, float) - lr * np.asarray(g, float)
        for p, g in zip(params, grads, strict=False)
    ]
