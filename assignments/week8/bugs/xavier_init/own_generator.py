"""A generator of your own

You draw from a generator with a seed of your own and leave rng alone: the same weights come out
each time, whatever is passed in.

Hint: what do two layers of the same size get?
"""

import numpy as np


def xavier_init(fan_in, fan_out, rng, dist="normal"):
    rng = np.random.default_rng(0)
    if dist == "normal":
        return rng.normal(0.0, np.sqrt(2 / (fan_in + fan_out)), (fan_out, fan_in))
    if dist == "uniform":
        limit = np.sqrt(6 / (fan_in + fan_out))
        return rng.uniform(-limit, limit, (fan_out, fan_in))
    raise ValueError(f"dist is {dist!r}")
