"""The uniform limit as a normal deviation

You use sqrt(6 / (fan_in + fan_out)), the limit of the uniform weights, as the deviation of the
normal ones, which are too large by a factor of sqrt 3.

Hint: which number belongs to which distribution in the docstring?
"""

import numpy as np


def xavier_init(fan_in, fan_out, rng, dist="normal"):
    if dist == "normal":
        return rng.normal(0.0, np.sqrt(6 / (fan_in + fan_out)), (fan_out, fan_in))
    if dist == "uniform":
        limit = np.sqrt(6 / (fan_in + fan_out))
        return rng.uniform(-limit, limit, (fan_out, fan_in))
    raise ValueError(f"dist is {dist!r}")
