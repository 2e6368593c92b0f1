"""No weight is negative

You take the absolute value of the weights, so that their mean is not 0.

Hint: should about half of the weights be negative?
"""

import numpy as np


def xavier_init(fan_in, fan_out, rng, dist="normal"):
    if dist == "normal":
        return np.abs(rng.normal(0.0, np.sqrt(2 / (fan_in + fan_out)), (fan_out, fan_in)))
    if dist == "uniform":
        limit = np.sqrt(6 / (fan_in + fan_out))
        return rng.uniform(-limit, limit, (fan_out, fan_in))
    raise ValueError(f"dist is {dist!r}")
