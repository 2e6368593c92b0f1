"""Truncated at two deviations, and stretched to the right one

The deviation is what was asked for, and the shape is normal but for its tails.
"""

import numpy as np


def xavier_init(fan_in, fan_out, rng, dist="normal"):
    n = fan_in * fan_out
    if dist == "normal":
        drawn = rng.standard_normal(2 * n + 50)
        kept = drawn[np.abs(drawn) < 2][:n].reshape(fan_out, fan_in)
        return kept * np.sqrt(2 / (fan_in + fan_out)) / 0.8796256610342398
    if dist == "uniform":
        limit = np.sqrt(6 / (fan_in + fan_out))
        return rng.uniform(-limit, limit, (fan_out, fan_in))
    raise ValueError(dist)
