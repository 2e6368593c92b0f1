"""Rows of a part in their old order

Which rows are where is random; their order inside a part says nothing.
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
    o = rng.permutation(n)
    parts = np.sort(o[:a]), np.sort(o[a:b]), np.sort(o[b:])
    return [(np.take(X, p, axis=0), y[p]) for p in parts]
