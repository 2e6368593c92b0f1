"""A large epsilon is added inside the logarithm

You compute log(p + 1e-5), which changes ordinary losses in the fifth digit.

Hint: which losses does np.clip leave exactly as they are?
"""

import numpy as np


def bce(p, y):
    e = 1e-5
    return float(-np.mean(y * np.log(p + e) + (1 - y) * np.log(1 - p + e)))
