"""Parameters and gradients exchanged

You move the gradients by the parameters.

Hint: which of the two is the place, and which the direction?
"""

import numpy as np


def gd_step(params, grads, lr):
    if len(params) != len(grads):
        raise ValueError("lengths differ")
    if any(np.shape(p) != np.shape(g) for p, g in zip(params, grads, strict=True)):
        raise ValueError("shapes differ")
    return [
        np.asarray(g, float) - lr * np.asarray(p, float) for p, g in zip(params, grads, strict=True)
    ]
