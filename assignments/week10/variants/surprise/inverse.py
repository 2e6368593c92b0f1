"""The logarithm of 1/p

log(1/p) is -log p.
"""

import numpy as np


def surprise(p):
    return np.log(1 / p)
