"""The caller's arrays are changed

You subtract in place, so the caller's old parameters are gone.

Hint: p - step makes a new array; p -= step does not.
"""

import numpy as np


def gd_step(params, grads, lr):
    if len(params) != len(grads):
        raise ValueError("lengths differ")
    if any(np.shape(p) != np.shape(g) for p, g in zip(params, grads, strict=True)):
        raise ValueError("shapes differ")
    for p, g in zip(params, grads, strict=True):
        p[...] = p - lr * np.asarray(g, float)
    return [np.array(p, float) for p in params]
