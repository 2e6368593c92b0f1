"""Fractions are cut off

You write into an array of the input's own type. Where that holds integers, alpha x loses its
fraction.

Hint: what does an integer array hold after [0] = -0.5?
"""

import numpy as np


def leaky(x, alpha):
    out = np.array(x)
    out[out <= 0] = (alpha * out[out <= 0]).astype(out.dtype)
    return out
