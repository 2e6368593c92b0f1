"""Any other scheme is taken for forward

You ask only whether the scheme is central, and take everything else for forward, misspelt names
included.

Hint: ask for both names, and raise ValueError otherwise.
"""


def fd_cost(n_params, scheme="central"):
    return 2 * n_params if scheme == "central" else n_params + 1
