"""A generator of its own, with a fixed seed

You make a new generator inside, so that every call gives the same split, whatever rng is.

Hint: call it with two different generators and compare.
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
    o = np.random.default_rng(42).permutation(n)
    return (X[o[:a]], y[o[:a]]), (X[o[a:b]], y[o[a:b]]), (X[o[b:]], y[o[b:]])
