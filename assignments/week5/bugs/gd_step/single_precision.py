"""Computed in single precision

Where parameters and gradients are float32 your result has only seven digits. Compute in
float64, whatever comes in.

Hint: np.asarray(p, float) is float64.
"""

import numpy as np


def gd_step(params, grads, lr):
    if len(params) != len(grads):
        raise ValueError("lengths differ")
    if any(np.shape(p) != np.shape(g) for p, g in zip(params, grads, strict=True)):
        raise ValueError("shapes differ")

    return [p - lr * g for p, g in zip(params, grads, strict=True)]
