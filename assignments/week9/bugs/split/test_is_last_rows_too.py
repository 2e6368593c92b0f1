"""The test part holds validation rows

You cut the test part from the end of the training part, so that it takes in the validation rows
as well.

Hint: add up the sizes of the three parts.
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
    return (X[o[:a]], y[o[:a]]), (X[o[a:b]], y[o[a:b]]), (X[o[a:]], y[o[a:]])
