"""Rounding loses rows

You round the third size down as well, so that some rows are in no part at all.

Hint: do your three sizes add up to N for N = 7?
"""


def split(X, y, fracs, rng):
    if len(X) != len(y):
        raise ValueError("lengths differ")
    if abs(sum(fracs) - 1) > 1e-9:
        raise ValueError("shares do not sum to 1")
    n = len(X)
    a = round(fracs[0] * n)
    b = a + round(fracs[1] * n)
    o = rng.permutation(n)
    a, c, d = (int(f * n) for f in fracs)
    b = a + c
    return (X[o[:a]], y[o[:a]]), (X[o[a:b]], y[o[a:b]]), (X[o[b : b + d]], y[o[b : b + d]])
