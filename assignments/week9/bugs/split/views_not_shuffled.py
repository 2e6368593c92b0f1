"""Slices of the data as it came

You hand out slices of X and y in their old order: neither shuffled nor copies, so that whoever
changes a part changes the data.

Hint: what does X[:3][0] = 0 do to X?
"""


def split(X, y, fracs, rng):
    if len(X) != len(y):
        raise ValueError("lengths differ")
    if abs(sum(fracs) - 1) > 1e-9:
        raise ValueError("shares do not sum to 1")
    n = len(X)
    a = round(fracs[0] * n)
    b = a + round(fracs[1] * n)
    return (X[:a], y[:a]), (X[a:b], y[a:b]), (X[b:], y[b:])
