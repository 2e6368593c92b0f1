"""Uniform without a dist

Without a dist your weights are uniform; the default is "normal".

Hint: which branch does your function take when nothing is said about dist?
"""

import numpy as np


def xavier_init(fan_in, fan_out, rng, dist="uniform"):
    if dist == "normal":
        return rng.normal(0.0, np.sqrt(2 / (fan_in + fan_out)), (fan_out, fan_in))
    if dist == "uniform":
        limit = np.sqrt(6 / (fan_in + fan_out))
        return rng.uniform(-limit, limit, (fan_out, fan_in))
    raise ValueError(f"dist is {dist!r}")
