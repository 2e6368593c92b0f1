"""Shapes that differ are broadcast

You let NumPy combine a gradient of one shape with a parameter of another. What comes out may
have a third shape, or the wrong slope in every row.

Hint: compare the shapes of each pair.
"""

import numpy as np


def gd_step(params, grads, lr):
    if len(params) != len(grads):
        raise ValueError("lengths differ")
    moved = []
    for p, g in zip(params, grads, strict=True):
        moved.append(np.asarray(p, float) - lr * np.asarray(g, float))
    return moved
