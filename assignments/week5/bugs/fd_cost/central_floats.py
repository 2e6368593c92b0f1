"""A float where a whole number was asked for

You compute the number of calls by a division, which gives a float. A count is a whole number.

Hint: which operator divides without leaving the whole numbers?
"""


def fd_cost(n_params, scheme="central"):
    if scheme == "central":
        return n_params / 0.5
    if scheme == "forward":
        return n_params / 1 + 1
    raise ValueError(scheme)
