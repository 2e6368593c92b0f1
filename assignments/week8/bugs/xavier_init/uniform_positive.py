"""Uniform weights from 0 up

Your uniform weights lie between 0 and the limit: none is negative, and their mean is not 0.

Hint: what are the two ends of the interval?
"""

import numpy as np


def xavier_init(fan_in, fan_out, rng, dist="normal"):
    if dist == "normal":
        return rng.normal(0.0, np.sqrt(2 / (fan_in + fan_out)), (fan_out, fan_in))
    if dist == "uniform":
        limit = np.sqrt(6 / (fan_in + fan_out))
        return rng.uniform(0.0, limit, (fan_out, fan_in))
    raise ValueError(f"dist is {dist!r}")
