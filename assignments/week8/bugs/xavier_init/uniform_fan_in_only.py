"""The uniform weights have fan_in alone

Your uniform weights depend on fan_in alone, while the normal ones have both fans in them.

Hint: compare the two branches: which fans stand in each?
"""

import numpy as np


def xavier_init(fan_in, fan_out, rng, dist="normal"):
    if dist == "normal":
        return rng.normal(0.0, np.sqrt(2 / (fan_in + fan_out)), (fan_out, fan_in))
    if dist == "uniform":
        limit = np.sqrt(3 / fan_in)
        return rng.uniform(-limit, limit, (fan_out, fan_in))
    raise ValueError(f"dist is {dist!r}")
