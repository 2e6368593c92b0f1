"""Divided by the number of arrays

You divide the step by how many arrays there are. Each parameter moves by its own gradient.

Hint: does one parameter's step depend on how many others there are?
"""

import numpy as np


def gd_step(params, grads, lr):
    if len(params) != len(grads):
        raise ValueError("lengths differ")
    if any(np.shape(p) != np.shape(g) for p, g in zip(params, grads, strict=True)):
        raise ValueError("shapes differ")
    return [
        np.asarray(p, float) - lr * np.asarray(g, float) / len(params)
        for p, g in zip(params, grads, strict=True)
    ]
