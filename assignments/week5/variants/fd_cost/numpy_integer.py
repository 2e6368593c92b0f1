"""A NumPy integer

A whole number is one, whoever made it.
"""

import numpy as np


def fd_cost(n_params, scheme="central"):
    per, extra = {"central": (2, 0), "forward": (1, 1)}.get(scheme, (None, None))
    if per is None:
        raise ValueError(f"no such scheme: {scheme}")
    return np.int64(per * n_params + extra)
