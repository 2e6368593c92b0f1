"""The held-out parts are drawn first

Which part is drawn first does not matter, if no row is drawn twice.
"""


def split(X, y, fracs, rng):
    if len(X) != len(y):
        raise ValueError("lengths differ")
    if abs(sum(fracs) - 1) > 1e-9:
        raise ValueError("shares do not sum to 1")
    n = len(X)
    a = round(fracs[0] * n)
    b = min(n, a + round(fracs[1] * n))
    o = rng.choice(n, n, replace=False)
    test, val, train = o[: n - b], o[n - b : n - a], o[n - a :]
    return (X[train], y[train]), (X[val], y[val]), (X[test], y[test])
