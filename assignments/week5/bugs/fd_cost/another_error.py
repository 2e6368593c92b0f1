"""Another error for an unknown scheme

You raise an error for a scheme that you do not know, but not ValueError, which the docstring
promises and callers look for.

Hint: which error does the docstring name?
"""


def fd_cost(n_params, scheme="central"):
    if scheme == "central":
        return 2 * n_params
    if scheme == "forward":
        return n_params + 1
    raise KeyError(scheme)
