"""np.split at cumulative ends

The ends are the running sums of the shares.
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
    order = np.arange(n)
    rng.shuffle(order)
    ends = np.floor(np.cumsum(fracs)[:2] * n + 1e-9).astype(int)
    return tuple((X[part], y[part]) for part in np.split(order, ends))
