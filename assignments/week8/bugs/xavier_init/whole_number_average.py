"""The fans' average as a whole number

Where fan_in + fan_out is odd, you lose a half: `//` rounds down, so that the average of 1 and 2
is 1. Divide with `/`.

Hint: what is (1 + 2) // 2?
"""

import numpy as np


def xavier_init(fan_in, fan_out, rng, dist="normal"):
    if dist == "normal":
        return rng.normal(0.0, np.sqrt(1 / ((fan_in + fan_out) // 2)), (fan_out, fan_in))
    if dist == "uniform":
        limit = np.sqrt(3 / ((fan_in + fan_out) // 2))
        return rng.uniform(-limit, limit, (fan_out, fan_in))
    raise ValueError(f"dist is {dist!r}")
