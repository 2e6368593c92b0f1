"""Sizes rounded up, as far as there are rows

The third part may have none, and the order comes from rng.choice.
"""

import numpy as np


def split(X, y, fracs, rng):
    import math as m

    f1, f2, f3 = fracs
    if not m.isclose(m.fsum(fracs), 1.0, rel_tol=0, abs_tol=1e-9):
        raise ValueError("shares")
    if y.shape[0] != X.shape[0]:
        raise ValueError("lengths")
    n = len(y)
    a = min(n, m.ceil(f1 * n))
    b = min(n - a, m.ceil(f2 * n))
    perm = rng.choice(n, size=n, replace=False) if n else np.zeros(0, int)
    return (
        (X[perm[:a]], y[perm[:a]]),
        (X[perm[a : a + b]], y[perm[a : a + b]]),
        (X[perm[a + b :]], y[perm[a + b :]]),
    )
