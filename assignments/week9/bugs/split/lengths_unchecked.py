"""Different lengths go unnoticed

You do not compare the lengths of X and y. Where y is the longer one, its end is silently dropped.

Hint: what should X of 5 rows and y of 6 do?
"""


def split(X, y, fracs, rng):
    if abs(sum(fracs) - 1) > 1e-9:
        raise ValueError("shares do not sum to 1")
    n = min(len(X), len(y))
    o = rng.permutation(n)
    a = round(fracs[0] * n)
    b = a + round(fracs[1] * n)
    return (X[o[:a]], y[o[:a]]), (X[o[a:b]], y[o[a:b]]), (X[o[b:]], y[o[b:]])
