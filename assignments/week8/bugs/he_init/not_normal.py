"""rng.random is not normal

rng.random gives numbers between 0 and 1: none of your weights is negative.

Hint: what is the mean of rng.random?
"""

import numpy as np


def he_init(fan_in, fan_out, rng):
    return np.sqrt(2 / fan_in) * rng.random((fan_out, fan_in))
