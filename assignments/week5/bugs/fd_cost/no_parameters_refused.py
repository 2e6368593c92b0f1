"""No parameters are refused

You refuse 0 parameters. There is nothing to measure then, and the formulas hold.

Hint: what do your formulas give for 0?
"""


def fd_cost(n_params, scheme="central"):
    if n_params < 1 or scheme not in ("central", "forward"):
        raise ValueError(scheme)
    return 2 * n_params if scheme == "central" else n_params + 1
