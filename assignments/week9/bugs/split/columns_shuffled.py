"""The columns are shuffled

You permute the features of each row and leave the order of the rows alone.

Hint: along which axis of X do the samples lie?
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
    o = rng.permutation(X.shape[1])
    Z, t = np.take(X, o, axis=1), y.copy()
    return (Z[:a], t[:a]), (Z[a:b], t[a:b]), (Z[b:], t[b:])
