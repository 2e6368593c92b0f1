"""Each gradient scaled to length one

You divide each gradient by its length. Gradient descent takes it as it is.

Hint: is the step twice as large where it is twice as steep?
"""

import numpy as np


def gd_step(params, grads, lr):
    if len(params) != len(grads):
        raise ValueError("lengths differ")
    if any(np.shape(p) != np.shape(g) for p, g in zip(params, grads, strict=True)):
        raise ValueError("shapes differ")
    return [
        np.asarray(p, float) - lr * np.asarray(g, float) / np.linalg.norm(g)
        for p, g in zip(params, grads, strict=True)
    ]
