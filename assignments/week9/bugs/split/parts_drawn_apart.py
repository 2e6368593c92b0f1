"""Each part is drawn by itself

You choose each part's rows from all rows, without repeats inside a part, but the same row may be
in two parts.

Hint: what do the three draws know of each other?
"""


def split(X, y, fracs, rng):
    if len(X) != len(y):
        raise ValueError("lengths differ")
    if abs(sum(fracs) - 1) > 1e-9:
        raise ValueError("shares do not sum to 1")
    n = len(X)
    a = round(fracs[0] * n)
    b = a + round(fracs[1] * n)
    o, q, r = (rng.choice(n, size, replace=False) for size in (a, b - a, n - b))
    return (X[o], y[o]), (X[q], y[q]), (X[r], y[r])
