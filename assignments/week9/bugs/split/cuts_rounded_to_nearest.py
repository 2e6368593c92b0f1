"""The second cut is rounded to nearest

You round the second cut, (fracs[0] + fracs[1]) N, to the nearest whole number. The distance of two
rounded cuts may be a whole row away from fracs[1] N.

Hint: N = 4 and shares of 1/8, 1/4 and 5/8: how many rows should the second part have?
"""


def split(X, y, fracs, rng):
    if len(X) != len(y):
        raise ValueError("lengths differ")
    if abs(sum(fracs) - 1) > 1e-9:
        raise ValueError("shares do not sum to 1")
    n = len(X)
    a, b = round(fracs[0] * n), round((fracs[0] + fracs[1]) * n)
    o = rng.permutation(n)
    return (X[o[:a]], y[o[:a]]), (X[o[a:b]], y[o[a:b]]), (X[o[b:]], y[o[b:]])
