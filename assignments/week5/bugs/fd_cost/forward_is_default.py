"""Forward differences if nothing is said

Your function takes forward differences where no scheme is named; the docstring says central
ones.

Hint: look at the default in the signature.
"""


def fd_cost(n_params, scheme="forward"):
    if scheme == "central":
        return 2 * n_params
    if scheme == "forward":
        return n_params + 1
    raise ValueError(scheme)
