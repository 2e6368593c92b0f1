"""A share taken for an end

You use fracs[1] as the place where the second part ends, though it is that part's size.

Hint: where does the second part end if the shares are 0.6, 0.2, 0.2?
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
    b = round(fracs[1] * n)
    return (X[o[:a]], y[o[:a]]), (X[o[a:b]], y[o[a:b]]), (X[o[max(a, b) :]], y[o[max(a, b) :]])
