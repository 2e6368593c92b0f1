"""Lists of row numbers

Both sizes are rounded up; the third part may have no rows.
"""

import numpy as np
import math


def split(X, y, fracs, rng):
    # rounds both up, so that the third part may be empty
    if len(X) != len(y) or abs(sum(fracs) - 1) > 1e-9:
        raise ValueError("no")
    n = len(X)
    p = list(rng.permutation(n))
    a = min(n, math.ceil(fracs[0] * n))
    b = min(n - a, math.ceil(fracs[1] * n))
    cut = [p[:a], p[a : a + b], p[a + b :]]
    return tuple((X[np.array(c, dtype=int)], y[np.array(c, dtype=int)]) for c in cut)
