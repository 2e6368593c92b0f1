"""The sample's own deviation

You divide the weights by the deviation of the very numbers drawn, so that it comes out exact.
Then no weight is drawn for itself any more: each depends on all others. The distribution has the
right deviation by itself.

Hint: should the deviation of twelve numbers drawn at random be the same each time?
"""

import numpy as np


def xavier_init(fan_in, fan_out, rng, dist="normal"):
    if dist == "normal":
        W = rng.normal(size=(fan_out, fan_in))
        if W.size > 1:
            W /= W.std()
        return W * np.sqrt(2 / (fan_in + fan_out))
    if dist == "uniform":
        limit = np.sqrt(6 / (fan_in + fan_out))
        return rng.uniform(-limit, limit, (fan_out, fan_in))
    raise ValueError(f"dist is {dist!r}")
