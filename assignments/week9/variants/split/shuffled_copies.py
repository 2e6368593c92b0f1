"""Shuffled copies, cut into slices

Slices of a copy share no memory with the data.
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
    o = rng.permutation(n).tolist()
    Z, t = np.array([X[i] for i in o]), np.array([y[i] for i in o])
    return (Z[:a], t[:a]), (Z[a:b], t[a:b]), (Z[b:], t[b:])
