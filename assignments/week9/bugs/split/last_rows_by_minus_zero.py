"""A part of no rows gets all of them

A part that should have no rows gets every row. order[-c:] is the last c entries, but for
c = 0 it is order[0:], which is the whole.

Hint: what is [1, 2, 3][-0:]?
"""


def split(X, y, fracs, rng):
    if len(X) != len(y):
        raise ValueError("lengths differ")
    if abs(sum(fracs) - 1) > 1e-9:
        raise ValueError("shares do not sum to 1")
    n = len(X)
    o = rng.permutation(n)
    a, b = round(fracs[0] * n), min(round(fracs[1] * n), n - round(fracs[0] * n))
    c = n - a - b
    i, j, k = o[:a], o[a : a + b], o[-c:]
    return (X[i], y[i]), (X[j], y[j]), (X[k], y[k])
