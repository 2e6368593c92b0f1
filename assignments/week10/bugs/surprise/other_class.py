"""The logarithm of 1 - p

You take the other class's probability, so that a sure and right answer costs most.

Hint: what should p = 1 cost?
"""

import numpy as np


def surprise(p):
    return float(-np.log(max(1 - p, 1e-300)))
