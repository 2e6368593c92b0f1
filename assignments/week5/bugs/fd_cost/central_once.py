"""One call for each parameter

You count one call for each parameter. A central difference needs f on both sides.

Hint: how many values of f stand in the formula?
"""


def fd_cost(n_params, scheme="central"):
    if scheme == "central":
        return n_params
    if scheme == "forward":
        return n_params + 1
    raise ValueError(scheme)
