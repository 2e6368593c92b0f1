"""The deviation as the uniform limit

Your uniform weights lie between -std and std, so their deviation is smaller than std by a factor
of sqrt 3.

Hint: what is the variance of numbers spread evenly between -limit and limit?
"""

import numpy as np


def xavier_init(fan_in, fan_out, rng, dist="normal"):
    if dist == "normal":
        return rng.normal(0.0, np.sqrt(2 / (fan_in + fan_out)), (fan_out, fan_in))
    if dist == "uniform":
        limit = np.sqrt(2 / (fan_in + fan_out))
        return rng.uniform(-limit, limit, (fan_out, fan_in))
    raise ValueError(f"dist is {dist!r}")
