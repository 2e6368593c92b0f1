"""The data itself is shuffled

You shuffle X and y in place, so the caller's arrays have another order afterwards.

Hint: what does rng.shuffle(X) return, and what does it change?
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
    X[:], y[:] = X[o], y[o]
    return (
        (X[:a].copy(), y[:a].copy()),
        (X[a:b].copy(), y[a:b].copy()),
        (X[b:].copy(), y[b:].copy()),
    )
