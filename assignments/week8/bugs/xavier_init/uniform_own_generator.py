"""Uniform weights from another generator

Your uniform weights do not come from rng. Draw both kinds from the generator that is passed in:
it alone decides.

Hint: which generator does the branch for "uniform" ask?
"""

import numpy as np


def xavier_init(fan_in, fan_out, rng, dist="normal"):
    if dist == "normal":
        return rng.normal(0.0, np.sqrt(2 / (fan_in + fan_out)), (fan_out, fan_in))
    if dist == "uniform":
        limit = np.sqrt(6 / (fan_in + fan_out))
        return np.random.default_rng(0).uniform(-limit, limit, (fan_out, fan_in))
    raise ValueError(f"dist is {dist!r}")
