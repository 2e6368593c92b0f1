"""The shares are compared with 1 exactly

You ask whether the shares sum to exactly 1. In floating point 0.7 + 0.2 + 0.1 does not.

Hint: what does Python say of 0.7 + 0.2 + 0.1 == 1?
"""


def split(X, y, fracs, rng):
    if len(X) != len(y) or sum(fracs) != 1:
        raise ValueError("lengths or shares")
    n = len(X)
    o = rng.permutation(n)
    a = round(fracs[0] * n)
    b = a + round(fracs[1] * n)
    return (X[o[:a]], y[o[:a]]), (X[o[a:b]], y[o[a:b]]), (X[o[b:]], y[o[b:]])
