"""The cuts are rounded, not the sizes

You place the second cut at (fracs[0] + fracs[1]) N, rounded. Rounding there, and that sum in
floating point, leave the second part a row short or give it one too many.

Hint: what is int((0.7 + 0.2) * 10)?
"""


def split(X, y, fracs, rng):
    if len(X) != len(y):
        raise ValueError("lengths differ")
    if abs(sum(fracs) - 1) > 1e-9:
        raise ValueError("shares do not sum to 1")
    n = len(X)
    a, b = int(fracs[0] * n), int((fracs[0] + fracs[1]) * n)
    o = rng.permutation(n)
    return (X[o[:a]], y[o[:a]]), (X[o[a:b]], y[o[a:b]]), (X[o[b:]], y[o[b:]])
