"""Uniform weights of that variance

The docstring allows any distribution of that mean and variance that is uniform or normal.
"""

import numpy as np


def he_init(fan_in, fan_out, rng):
    return rng.uniform(-np.sqrt(6 / fan_in), np.sqrt(6 / fan_in), (fan_out, fan_in))
