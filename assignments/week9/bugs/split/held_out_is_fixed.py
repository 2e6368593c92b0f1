"""The test part is always the last rows

You shuffle what is for training and validation, but the test part is always the end of the data.

Hint: call it with several generators: which rows are ever in the test part?
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
    o[:b] = rng.permutation(b)
    return (X[o[:a]], y[o[:a]]), (X[o[a:b]], y[o[a:b]]), (X[o[b:]], y[o[b:]])
