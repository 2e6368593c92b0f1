"""The gain for a leaky ReLU

You divide by 1 + a^2 as well, which is for leaky ReLUs with slope a below zero.

Hint: what is the slope of a ReLU below zero?
"""

import numpy as np


def he_init(fan_in, fan_out, rng):
    return np.sqrt(2 / ((1 + 0.2**2) * fan_in)) * rng.standard_normal((fan_out, fan_in))
