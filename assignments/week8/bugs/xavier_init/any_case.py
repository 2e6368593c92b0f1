"""Upper and lower case are the same to you

You accept "Normal" and "UNIFORM". The names are "normal" and "uniform", and any other should
raise ValueError.

Hint: what is done to dist before it is compared?
"""

import numpy as np


def xavier_init(fan_in, fan_out, rng, dist="normal"):
    dist = dist.lower()
    if dist == "normal":
        return rng.normal(0.0, np.sqrt(2 / (fan_in + fan_out)), (fan_out, fan_in))
    if dist == "uniform":
        limit = np.sqrt(6 / (fan_in + fan_out))
        return rng.uniform(-limit, limit, (fan_out, fan_in))
    raise ValueError(f"dist is {dist!r}")
