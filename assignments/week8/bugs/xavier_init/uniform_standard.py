"""rng.random is not spread around 0

You stretch numbers between 0 and 1 by the limit, without moving them: none is negative.

Hint: which numbers does rng.random give, and which should come out?
"""

import numpy as np


def xavier_init(fan_in, fan_out, rng, dist="normal"):
    if dist == "normal":
        return rng.normal(0.0, np.sqrt(2 / (fan_in + fan_out)), (fan_out, fan_in))
    if dist == "uniform":
        limit = np.sqrt(6 / (fan_in + fan_out))
        return limit * rng.random((fan_out, fan_in))
    raise ValueError(f"dist is {dist!r}")
