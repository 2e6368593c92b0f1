"""A negative logit is taken for a positive one

Your p is near 1 where z is very negative, as it is with exp(-|z|) in place of exp(-z), and as it
should be for large positive z alone.

Hint: what should p be at z = -5, and at z = -1000?
"""

import numpy as np


def saturation(z, y):
    p = 1 / (1 + np.exp(-abs(float(z))))
    return float(2 * abs(p - y) * p * (1 - p)), float(abs(p - y))
