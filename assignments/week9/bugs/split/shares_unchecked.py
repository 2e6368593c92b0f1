"""Shares of any sum are taken

You do not look whether the shares sum to 1, so a slip such as (0.8, 0.2, 0.2) goes unnoticed.

Hint: what should fracs = (0.8, 0.2, 0.2) do?
"""


def split(X, y, fracs, rng):
    if len(X) != len(y):
        raise ValueError("lengths differ")
    n = len(X)
    o = rng.permutation(n)
    a = round(fracs[0] * n)
    b = a + round(fracs[1] * n)
    return (X[o[:a]], y[o[:a]]), (X[o[a:b]], y[o[a:b]]), (X[o[b:]], y[o[b:]])
