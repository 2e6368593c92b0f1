"""By NumPy

A NumPy integer is a whole number too.
"""

import numpy as np


def count_parameters(sizes, bias=True):
    n = np.array(sizes, np.int64)
    return np.sum(n[1:] * (n[:-1] + int(bool(bias))))
