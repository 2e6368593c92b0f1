"""By array differences

np.subtract takes both differences at once; a NumPy number is a number.
"""

import numpy as np


def slope(p, q):
    run, rise = np.subtract(q, p)
    if run == 0:
        raise ValueError("vertical")
    return np.float64(rise / run)
