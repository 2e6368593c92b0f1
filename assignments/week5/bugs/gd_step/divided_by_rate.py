"""Divided by the learning rate

You divide by the learning rate: the smaller it is the further you go.

Hint: a small rate means small steps.
"""

import numpy as np


def gd_step(params, grads, lr):
    if len(params) != len(grads):
        raise ValueError("lengths differ")
    if any(np.shape(p) != np.shape(g) for p, g in zip(params, grads, strict=True)):
        raise ValueError("shapes differ")
    return [
        np.asarray(p, float) - np.asarray(g, float) / lr for p, g in zip(params, grads, strict=True)
    ]
