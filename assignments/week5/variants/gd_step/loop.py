"""A loop with append

A list is a list, however it grows.
"""

import numpy as np


def gd_step(params, grads, lr):
    if len(params) != len(grads):
        raise ValueError("lengths differ")
    if any(np.shape(p) != np.shape(g) for p, g in zip(params, grads, strict=True)):
        raise ValueError("shapes differ")

    moved = []
    for i in range(len(params)):
        new = np.array(params[i], dtype=float)
        new -= lr * np.asarray(grads[i])
        moved.append(new)
    return moved
