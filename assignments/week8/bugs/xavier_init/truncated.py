"""Truncated, and too narrow

You cut the normal distribution off at two deviations, which makes its deviation smaller by 12 per
cent, and do not make up for it.

Hint: what is the standard deviation of what you return, for a large layer?
"""

import numpy as np


def xavier_init(fan_in, fan_out, rng, dist="normal"):
    shape = (fan_out, fan_in)
    if dist == "normal":
        std = np.sqrt(2 / (fan_in + fan_out))
        return std * np.clip(rng.standard_normal(shape), -1.5, 1.5)
    if dist == "uniform":
        limit = np.sqrt(6 / (fan_in + fan_out))
        return rng.uniform(-limit, limit, shape)
    raise ValueError(f"dist is {dist!r}")
