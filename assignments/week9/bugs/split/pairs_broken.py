"""X and y are shuffled apart

You draw one random order for X and another for y, so that the rows no longer stand beside their
own targets.

Hint: how often do you ask rng for an order, and how often should you?
"""


def split(X, y, fracs, rng):
    if len(X) != len(y):
        raise ValueError("lengths differ")
    if abs(sum(fracs) - 1) > 1e-9:
        raise ValueError("shares do not sum to 1")
    n = len(X)
    a = round(fracs[0] * n)
    b = a + round(fracs[1] * n)
    o, q = rng.permutation(n), rng.permutation(n)
    return (X[o[:a]], y[q[:a]]), (X[o[a:b]], y[q[a:b]]), (X[o[b:]], y[q[b:]])
