"""The learning rate is left out

You subtract the whole gradient. The learning rate says how much of it to go.

Hint: what should happen with lr = 0?
"""

import numpy as np


def gd_step(params, grads, lr):
    if len(params) != len(grads):
        raise ValueError("lengths differ")
    if any(np.shape(p) != np.shape(g) for p, g in zip(params, grads, strict=True)):
        raise ValueError("shapes differ")
    return [np.asarray(p, float) - np.asarray(g, float) for p, g in zip(params, grads, strict=True)]
