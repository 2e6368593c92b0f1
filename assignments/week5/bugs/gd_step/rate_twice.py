"""The learning rate twice

You multiply by the learning rate twice, so the step is lr^2 times the gradient.

Hint: where else has lr been applied already?
"""

import numpy as np


def gd_step(params, grads, lr):
    if len(params) != len(grads):
        raise ValueError("lengths differ")
    if any(np.shape(p) != np.shape(g) for p, g in zip(params, grads, strict=True)):
        raise ValueError("shapes differ")
    return [
        np.asarray(p, float) - lr * (lr * np.asarray(g, float))
        for p, g in zip(params, grads, strict=True)
    ]
