"""A part's size is left to chance

You throw a die for each row to say which part it goes to: the shares come out right on average
only.

Hint: how many training rows do you get for N = 10, called twice?
"""


def split(X, y, fracs, rng):
    if len(X) != len(y):
        raise ValueError("lengths differ")
    if abs(sum(fracs) - 1) > 1e-9:
        raise ValueError("shares do not sum to 1")
    n = len(X)
    a = round(fracs[0] * n)
    b = a + round(fracs[1] * n)
    where = rng.choice(3, size=n, p=fracs)
    return tuple((X[where == k], y[where == k]) for k in range(3))
