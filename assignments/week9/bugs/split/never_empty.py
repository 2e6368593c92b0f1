"""Each part gets a row

You give a part at least one row, even where its share is 0.

Hint: how many rows are fracs[1] N for fracs[1] = 0?
"""


def split(X, y, fracs, rng):
    if len(X) != len(y):
        raise ValueError("lengths differ")
    if abs(sum(fracs) - 1) > 1e-9:
        raise ValueError("shares do not sum to 1")
    n = len(X)
    a = max(1, round(fracs[0] * n))
    b = a + max(1, round(fracs[1] * n))
    o = rng.permutation(n)
    return (X[o[:a]], y[o[:a]]), (X[o[a:b]], y[o[a:b]]), (X[o[b:]], y[o[b:]])
