"""One call too many for forward differences

You count f(x) twice.

Hint: f(x) is needed once.
"""


def fd_cost(n_params, scheme="central"):
    if scheme == "central":
        return 2 * n_params
    if scheme == "forward":
        return n_params + 2
    raise ValueError(scheme)
