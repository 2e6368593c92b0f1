"""No root in the uniform limit

Your limit is 6 / (fan_in + fan_out), without the square root.

Hint: for fans of 300 and 300, should the limit be 0.1 or 0.01?
"""

import numpy as np


def xavier_init(fan_in, fan_out, rng, dist="normal"):
    if dist == "normal":
        return rng.normal(0.0, np.sqrt(2 / (fan_in + fan_out)), (fan_out, fan_in))
    if dist == "uniform":
        limit = 6 / (fan_in + fan_out)
        return rng.uniform(-limit, limit, (fan_out, fan_in))
    raise ValueError(f"dist is {dist!r}")
