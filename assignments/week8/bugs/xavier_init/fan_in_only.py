"""Xavier with fan_in alone

Your variance is 1 / fan_in (LeCun's). Xavier is a compromise between the way forwards and the way
back, and so has both fans in it.

Hint: which of your weights' variances changes with fan_out?
"""

import numpy as np


def xavier_init(fan_in, fan_out, rng, dist="normal"):
    if dist == "normal":
        return rng.normal(0.0, np.sqrt(1 / fan_in), (fan_out, fan_in))
    if dist == "uniform":
        limit = np.sqrt(3 / fan_in)
        return rng.uniform(-limit, limit, (fan_out, fan_in))
    raise ValueError(f"dist is {dist!r}")
