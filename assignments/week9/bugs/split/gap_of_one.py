"""A row between two parts is lost

You begin each part one behind the end of the part before it. A slice's end is not in it, so one
row falls between.

Hint: what are [0, 1, 2, 3][:2] and [0, 1, 2, 3][3:] together?
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
    return (
        (X[o[:a]], y[o[:a]]),
        (X[o[a + 1 : b]], y[o[a + 1 : b]]),
        (X[o[b + 1 :]], y[o[b + 1 :]]),
    )
