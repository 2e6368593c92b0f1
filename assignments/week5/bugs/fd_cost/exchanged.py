"""The two schemes exchanged

You give the cost of forward differences for central ones, and the other way round.

Hint: which of the two shares a call among all parameters?
"""


def fd_cost(n_params, scheme="central"):
    if scheme == "central":
        return n_params + 1
    if scheme == "forward":
        return 2 * n_params
    raise ValueError(scheme)
