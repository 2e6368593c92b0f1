"""A sigmoid of its own

The stable form is written out again; NormalDist has the normal distribution's cdf.
"""

import math

import numpy as np


def silu(x):
    e = np.exp(-np.abs(x.astype(float)))
    return x * np.where(x < 0, e, 1) / (1 + e)


def gelu(x, approximate=False):
    from statistics import NormalDist

    if approximate:
        return x * sigmoid(2 * math.sqrt(2 / math.pi) * (x + 0.044715 * x.astype(float) ** 3))
    return x * np.vectorize(NormalDist().cdf, otypes=[float])(x)
