"""Nothing for an unknown dist

For a dist that you do not know your function ends without an answer, or fails further down. It
should raise ValueError.

Hint: what happens after your last question about dist?
"""

import numpy as np


def xavier_init(fan_in, fan_out, rng, dist="normal"):
    if dist == "normal":
        return rng.normal(0.0, np.sqrt(2 / (fan_in + fan_out)), (fan_out, fan_in))
    if dist == "uniform":
        limit = np.sqrt(6 / (fan_in + fan_out))
        return rng.uniform(-limit, limit, (fan_out, fan_in))
    return None
