"""NumPy's global generator instead of rng

You shuffle with np.random, so the answer does not depend on the generator that was passed,
whatever you seed it with.

Hint: where does your function mention rng?
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
    np.random.seed(0)
    o = np.random.permutation(n)
    return (X[o[:a]], y[o[:a]]), (X[o[a:b]], y[o[a:b]]), (X[o[b:]], y[o[b:]])
