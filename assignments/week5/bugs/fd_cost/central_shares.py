"""Central differences with a shared call

You count n + 1 calls for central differences. Neither of their two places is shared: both
belong to one parameter.

Hint: at which places is f asked for the second parameter?
"""


def fd_cost(n_params, scheme="central"):
    if scheme == "central":
        return n_params + 1
    if scheme == "forward":
        return n_params + 1
    raise ValueError(scheme)
