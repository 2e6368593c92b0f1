"""All weights are 0

Your normal weights are all 0, or so small that they are as good as 0. Units that start alike stay
alike.

Hint: what is the standard deviation of what you return?
"""

import numpy as np


def xavier_init(fan_in, fan_out, rng, dist="normal"):
    if dist == "normal":
        return 0.0 * rng.normal(0.0, 1.0, (fan_out, fan_in))
    if dist == "uniform":
        limit = np.sqrt(6 / (fan_in + fan_out))
        return rng.uniform(-limit, limit, (fan_out, fan_in))
    raise ValueError(f"dist is {dist!r}")
