"""The rows lose their shape

You flatten each sample to a vector. X may have more dimensions, such as images, and keeps them.

Hint: what is the shape of a part of X of shape (10, 4, 5)?
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
    Z = X.reshape(n, -1)
    return (Z[o[:a]], y[o[:a]]), (Z[o[a:b]], y[o[a:b]]), (Z[o[b:]], y[o[b:]])
