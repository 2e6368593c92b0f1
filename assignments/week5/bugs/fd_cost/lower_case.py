"""Upper and lower case are the same to it

You bring the name of the scheme to lower case first, so a name that does not exist is accepted.

Hint: only the two names of the docstring are schemes.
"""


def fd_cost(n_params, scheme="central"):
    kind = scheme.lower()
    if kind not in ("central", "forward"):
        raise ValueError(scheme)
    return 2 * n_params if kind == "central" else n_params + 1
