"""Every input counts alike

You draw one number for each unit and use it for all of its inputs. Every weight is to be drawn
for itself.

Hint: how many random numbers does your function draw?
"""

import numpy as np


def xavier_init(fan_in, fan_out, rng, dist="normal"):
    if dist == "normal":
        return np.tile(rng.normal(0.0, np.sqrt(2 / (fan_in + fan_out)), (fan_out, 1)), (1, fan_in))
    if dist == "uniform":
        limit = np.sqrt(6 / (fan_in + fan_out))
        return rng.uniform(-limit, limit, (fan_out, fan_in))
    raise ValueError(f"dist is {dist!r}")
