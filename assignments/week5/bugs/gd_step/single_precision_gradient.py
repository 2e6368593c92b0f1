"""A step in single precision

You multiply a float32 gradient by lr before it becomes float64, so the step has only seven
digits.

Hint: make the gradient float64 too, before you multiply.
"""

import numpy as np


def gd_step(params, grads, lr):
    if len(params) != len(grads):
        raise ValueError("lengths differ")
    if any(np.shape(p) != np.shape(g) for p, g in zip(params, grads, strict=True)):
        raise ValueError("shapes differ")

    return [np.asarray(p, float) - lr * g for p, g in zip(params, grads, strict=True)]
