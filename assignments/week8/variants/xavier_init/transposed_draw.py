"""Drawn the other way round

A transposed matrix of independent numbers is one again, in Fortran order.
"""

import numpy as np


def xavier_init(fan_in, fan_out, rng, dist="normal"):
    if dist == "normal":
        return rng.normal(0.0, np.sqrt(2 / (fan_in + fan_out)), (fan_in, fan_out)).T
    if dist == "uniform":
        limit = np.sqrt(6 / (fan_in + fan_out))
        return rng.uniform(-limit, limit, (fan_in, fan_out)).T
    raise ValueError(f"dist is {dist!r}")
