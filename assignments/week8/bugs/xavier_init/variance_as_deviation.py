"""Variance for deviation

You give the generator the variance 2 / (fan_in + fan_out) where it wants a standard deviation:
your weights are far too small.

Hint: what is the second argument of rng.normal called, and how does it follow from a variance?
"""

import numpy as np


def xavier_init(fan_in, fan_out, rng, dist="normal"):
    if dist == "normal":
        return rng.normal(0.0, 2 / (fan_in + fan_out), (fan_out, fan_in))
    if dist == "uniform":
        limit = np.sqrt(6 / (fan_in + fan_out))
        return rng.uniform(-limit, limit, (fan_out, fan_in))
    raise ValueError(f"dist is {dist!r}")
