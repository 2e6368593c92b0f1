"""The rows are only rotated

The rows keep their order, and only where it begins is random. Neighbours stay together, so that
a sorted data set is still sorted in each part.

Hint: how many orders of 12 rows are there, and how many can you get?
"""

import numpy as np


def split(X, y, fracs, rng):
    if len(X) != len(y):
        raise ValueError("lengths differ")
    if abs(sum(fracs) - 1) > 1e-9:
        raise ValueError("shares do not sum to 1")
    n = len(X)
    a = round(fracs[0] * n)
    b = a + round(fracs[1] * n)
    o = np.roll(np.arange(n), rng.integers(n))
    return (X[o[:a]], y[o[:a]]), (X[o[a:b]], y[o[a:b]]), (X[o[b:]], y[o[b:]])
