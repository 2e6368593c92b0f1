"""An interval as wide as the limit

Your uniform weights lie between -limit / 2 and limit / 2: the interval is half as wide as it
should be.

Hint: how wide is the interval from -limit to limit?
"""

import numpy as np


def xavier_init(fan_in, fan_out, rng, dist="normal"):
    if dist == "normal":
        return rng.normal(0.0, np.sqrt(2 / (fan_in + fan_out)), (fan_out, fan_in))
    if dist == "uniform":
        limit = np.sqrt(6 / (fan_in + fan_out))
        return limit * (rng.random((fan_out, fan_in)) - 0.5)
    raise ValueError(f"dist is {dist!r}")
