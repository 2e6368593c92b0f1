"""minmax, transposed

Rows of the transpose are columns; the results are in Fortran order.
"""

import numpy as np


def minmax(train, other):
    A, B = np.asarray(train, float).T, np.asarray(other, float).T
    low, high = np.array([min(r) for r in A]), np.array([max(r) for r in A])
    width = high - low
    width[width == 0] = 1.0
    scaled = [((M - low[:, None]) / width[:, None]).T for M in (A, B)]
    return scaled[0], scaled[1], low, high
