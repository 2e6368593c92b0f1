"""Shortened names are accepted

You take a part of a scheme's name for the name. "cent" is none.

Hint: compare the whole text.
"""


def fd_cost(n_params, scheme="central"):
    if scheme and "central".startswith(scheme):
        return 2 * n_params
    if scheme and "forward".startswith(scheme):
        return n_params + 1
    raise ValueError(f"there is no scheme {scheme!r}")
