"""The parts overlap

Your validation part begins where the training part began, not where it ended, so rows that were
trained on are used to judge.

Hint: intersect the row numbers of the parts: how many are in two of them?
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
    c = round(fracs[1] * n)
    return (X[o[:a]], y[o[:a]]), (X[o[:c]], y[o[:c]]), (X[o[b:]], y[o[b:]])
