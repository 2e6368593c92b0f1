"""A random key for each row

Sorting random numbers gives a random order.
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
    o = np.argsort(rng.random(n))
    cuts = [o[:a], o[a:b], o[b:]]
    return tuple([X[c], y[c]] for c in cuts)
