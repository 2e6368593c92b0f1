"""Any other scheme is taken for central

You ask only whether the scheme is forward, and take everything else for central, misspelt names
included.

Hint: ask for both names, and raise ValueError otherwise.
"""


def fd_cost(n_params, scheme="central"):
    return n_params + 1 if scheme == "forward" else 2 * n_params
