"""Parameters without a gradient are dropped

If there are fewer gradients than parameters you go on, and the last parameters are lost.

Hint: what should happen if the lengths differ?
"""

import numpy as np


def gd_step(params, grads, lr):
    if len(grads) > len(params):
        raise ValueError("too many gradients")
    if any(np.shape(p) != np.shape(g) for p, g in zip(params, grads, strict=False)):
        raise ValueError("shapes differ")
    return [
        np.asarray(p, float) - lr * np.asarray(g, float)
        for p, g in zip(params, grads, strict=False)
    ]
