"""Only the direction of each slope

You use the sign of the gradient, so that every parameter moves equally far.

Hint: a steep slope should make a larger step.
"""

import numpy as np


def gd_step(params, grads, lr):
    if len(params) != len(grads):
        raise ValueError("lengths differ")
    if any(np.shape(p) != np.shape(g) for p, g in zip(params, grads, strict=True)):
        raise ValueError("shapes differ")
    return [np.asarray(p, float) - lr * np.sign(g) for p, g in zip(params, grads, strict=True)]
