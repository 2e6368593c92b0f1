"""He for Xavier

Your variance is 2 / fan_in, which is He's, for layers with a ReLU. Xavier has the sum of both
fans below the fraction.

Hint: what stands below the fraction in the docstring's variance?
"""

import numpy as np


def xavier_init(fan_in, fan_out, rng, dist="normal"):
    if dist == "normal":
        return rng.normal(0.0, np.sqrt(2 / fan_in), (fan_out, fan_in))
    if dist == "uniform":
        limit = np.sqrt(6 / fan_in)
        return rng.uniform(-limit, limit, (fan_out, fan_in))
    raise ValueError(f"dist is {dist!r}")
