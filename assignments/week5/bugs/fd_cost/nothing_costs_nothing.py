"""No call at all for no parameters

You return 0 as soon as there are no parameters. Forward differences begin with f(x), whatever
comes after.

Hint: what does the formula give for 0?
"""


def fd_cost(n_params, scheme="central"):
    if scheme not in ("central", "forward"):
        raise ValueError(scheme)
    if n_params == 0:
        return 0
    return 2 * n_params if scheme == "central" else n_params + 1
