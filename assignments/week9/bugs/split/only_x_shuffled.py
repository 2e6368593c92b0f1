"""Only X is shuffled

You reorder the rows of X and leave y in its old order, so the pairs are broken.

Hint: follow one row and its target through your function.
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
    return (X[o[:a]], y[:a].copy()), (X[o[a:b]], y[a:b].copy()), (X[o[b:]], y[b:].copy())
