"""Standard numbers, stretched

std times a standard normal number has deviation std.
"""

import numpy as np


def xavier_init(fan_in, fan_out, rng, dist="normal"):
    if dist == "normal":
        return rng.standard_normal((fan_out, fan_in)) * (2 / (fan_in + fan_out)) ** 0.5
    if dist == "uniform":
        limit = np.sqrt(6 / (fan_in + fan_out))
        return limit * (2 * rng.random((fan_out, fan_in)) - 1)
    raise ValueError(f"dist is {dist!r}")
