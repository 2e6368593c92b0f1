"""Names that only begin alike

You take every text that begins with the name of a scheme. "forwards" is none.

Hint: compare the whole text.
"""


def fd_cost(n_params, scheme="central"):
    if scheme.startswith("central"):
        return 2 * n_params
    if scheme.startswith("forward"):
        return n_params + 1
    raise ValueError(f"there is no scheme {scheme!r}")
