"""Zero for an unknown scheme

You return 0 for a scheme that you do not know. The caller will take that for an answer.

Hint: raise ValueError.
"""


def fd_cost(n_params, scheme="central"):
    if scheme == "central":
        return 2 * n_params
    if scheme == "forward":
        return n_params + 1
    return 0
