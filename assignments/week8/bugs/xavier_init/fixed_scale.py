"""A fixed scale

Your normal weights have deviation 0.01 for every layer. The point of Xavier is that it depends on
the fans.

Hint: where do fan_in and fan_out stand in your normal branch, but for the shape?
"""

import numpy as np


def xavier_init(fan_in, fan_out, rng, dist="normal"):
    if dist == "normal":
        return rng.normal(0.0, 0.01, (fan_out, fan_in))
    if dist == "uniform":
        limit = np.sqrt(6 / (fan_in + fan_out))
        return rng.uniform(-limit, limit, (fan_out, fan_in))
    raise ValueError(f"dist is {dist!r}")
