"""Only the training part is shuffled

You cut first and shuffle the training part afterwards, so that which rows are held out is not
random at all.

Hint: which rows can ever get into your test part?
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
    o = np.arange(n)
    o[:a] = rng.permutation(a)
    return (X[o[:a]], y[o[:a]]), (X[o[a:b]], y[o[a:b]]), (X[o[b:]], y[o[b:]])
