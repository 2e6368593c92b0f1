"""Calls for each pair of parameters

You count a call for each pair of parameters. Each slope needs a fixed number of calls, however
many others there are.

Hint: how does the cost grow from 10 parameters to 20?
"""


def fd_cost(n_params, scheme="central"):
    if scheme == "central":
        return 2 * n_params**2
    if scheme == "forward":
        return n_params**2 + 1
    raise ValueError(scheme)
