"""The rest goes to the training part

You round the last two sizes down and give the training part what they leave, which may be more
than its share rounded up. It is the third part that takes the rest.

Hint: how large are your parts for N = 6 and shares of 1/2, 1/4 and 1/4?
"""


def split(X, y, fracs, rng):
    if len(X) != len(y):
        raise ValueError("lengths differ")
    if abs(sum(fracs) - 1) > 1e-9:
        raise ValueError("shares do not sum to 1")
    n = len(X)
    b, c = int(fracs[1] * n), int(fracs[2] * n)
    a, b = n - b - c, n - c
    o = rng.permutation(n)
    return (X[o[:a]], y[o[:a]]), (X[o[a:b]], y[o[a:b]]), (X[o[b:]], y[o[b:]])
