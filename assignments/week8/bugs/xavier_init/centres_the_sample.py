"""The mean taken off the sample

You take the mean off the weights that were drawn. The distribution has mean 0, a sample of it has
not: a single weight would always be 0.

Hint: what comes out for one input and one output?
"""

import numpy as np


def xavier_init(fan_in, fan_out, rng, dist="normal"):
    if dist == "normal":
        W = rng.normal(0.0, np.sqrt(2 / (fan_in + fan_out)), (fan_out, fan_in))
    elif dist == "uniform":
        limit = np.sqrt(6 / (fan_in + fan_out))
        W = rng.uniform(-limit, limit, (fan_out, fan_in))
    else:
        raise ValueError(f"dist is {dist!r}")
    return W - W.mean()
