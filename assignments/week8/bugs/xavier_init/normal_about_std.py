"""The deviation as the mean

The first argument of rng.normal is the mean and the second the deviation; you have exchanged
them, or left the mean at something else than 0.

Hint: what is the mean of your weights?
"""

import numpy as np


def xavier_init(fan_in, fan_out, rng, dist="normal"):
    if dist == "normal":
        return rng.normal(np.sqrt(2 / (fan_in + fan_out)), 1.0, (fan_out, fan_in))
    if dist == "uniform":
        limit = np.sqrt(6 / (fan_in + fan_out))
        return rng.uniform(-limit, limit, (fan_out, fan_in))
    raise ValueError(f"dist is {dist!r}")
