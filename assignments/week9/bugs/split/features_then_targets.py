"""All X first, then all y

You return the three parts of X and then the three of y. The answer is three pairs.

Hint: what is result[0][1] to be?
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
    cuts = o[:a], o[a:b], o[b:]
    return tuple(X[c] for c in cuts), tuple(y[c] for c in cuts)
