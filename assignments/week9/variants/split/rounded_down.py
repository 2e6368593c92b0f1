"""Sizes rounded down, the rest for the last part

Rounding up or down is free, as long as each row is in one part.
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
    a, b = int(fracs[0] * n), int(fracs[0] * n) + int(fracs[1] * n)
    return (X[o[:a]], y[o[:a]]), (X[o[a:b]], y[o[a:b]]), (X[o[b:]], y[o[b:]])
