"""The second and the third part are swapped

You return the test part where the validation part belongs.

Hint: which share does the second pair have?
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
    return (X[o[:a]], y[o[:a]]), (X[o[b:]], y[o[b:]]), (X[o[a:b]], y[o[a:b]])
