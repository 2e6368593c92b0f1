"""Divided by the inverse of the deviation

Dividing by sqrt(fan_in / 2) is multiplying by sqrt(2 / fan_in).
"""

import math

import numpy as np


def he_init(fan_in, fan_out, rng):
    assert fan_in > 0
    W = rng.standard_normal(size=fan_in * fan_out) / math.sqrt(fan_in / 2.0)
    return np.reshape(W, (fan_out, fan_in))
