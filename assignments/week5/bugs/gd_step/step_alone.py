"""The step in place of the new place

You return how far each parameter is to move. What was asked for is where it is then.

Hint: subtract the step from the old parameter.
"""

import numpy as np


def gd_step(params, grads, lr):
    if len(params) != len(grads):
        raise ValueError("lengths differ")
    if any(np.shape(p) != np.shape(g) for p, g in zip(params, grads, strict=True)):
        raise ValueError("shapes differ")
    return [-lr * np.asarray(g, float) for p, g in zip(params, grads, strict=True)]
