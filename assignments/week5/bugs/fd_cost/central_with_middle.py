"""A call at x itself for central differences

You count one call more, at x itself. A central difference does not need f(x).

Hint: which values of f stand in the formula?
"""


def fd_cost(n_params, scheme="central"):
    if scheme == "central":
        return 2 * n_params + 1
    if scheme == "forward":
        return n_params + 1
    raise ValueError(scheme)
