"""The product of the fans

You have the product of the fans below the fraction; their sum belongs there.

Hint: what is the variance for a fan_in and a fan_out of 100?
"""

import numpy as np


def xavier_init(fan_in, fan_out, rng, dist="normal"):
    if dist == "normal":
        return rng.normal(0.0, np.sqrt(2 / (fan_in * fan_out)), (fan_out, fan_in))
    if dist == "uniform":
        limit = np.sqrt(6 / (fan_in * fan_out))
        return rng.uniform(-limit, limit, (fan_out, fan_in))
    raise ValueError(f"dist is {dist!r}")
