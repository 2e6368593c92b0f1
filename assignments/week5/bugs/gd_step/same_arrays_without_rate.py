"""The old arrays where the rate is zero

If lr is 0 you return the caller's own arrays. Whoever changes the result then changes the old
parameters too.

Hint: make new arrays in every case.
"""

import numpy as np


def gd_step(params, grads, lr):
    if len(params) != len(grads):
        raise ValueError("lengths differ")
    if any(np.shape(p) != np.shape(g) for p, g in zip(params, grads, strict=True)):
        raise ValueError("shapes differ")

    if lr == 0:
        return list(params)
    return [
        np.asarray(p, float) - lr * np.asarray(g, float) for p, g in zip(params, grads, strict=True)
    ]
