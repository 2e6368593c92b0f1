"""Spaces around the name are accepted

You take away the spaces around the scheme's name before you compare. With them it is another
text, which is no scheme.

Hint: compare the text as it is given.
"""


def fd_cost(n_params, scheme="central"):
    scheme = scheme.strip()
    if scheme == "central":
        return 2 * n_params
    if scheme == "forward":
        return n_params + 1
    raise ValueError(f"there is no scheme {scheme!r}")
