"""The rows are cut in the order they came

You do not shuffle. Data often comes sorted, by class or by date, and then the parts are unlike
each other.

Hint: what would the three parts hold if y were sorted?
"""


def split(X, y, fracs, rng):
    if len(X) != len(y):
        raise ValueError("lengths differ")
    if abs(sum(fracs) - 1) > 1e-9:
        raise ValueError("shares do not sum to 1")
    n = len(X)
    a = round(fracs[0] * n)
    b = a + round(fracs[1] * n)
    return (
        (X[:a].copy(), y[:a].copy()),
        (X[a:b].copy(), y[a:b].copy()),
        (X[b:].copy(), y[b:].copy()),
    )
