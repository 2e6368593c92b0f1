"""One input too many

You count a bias among the inputs: your variance is 2 / (fan_in + 1). Biases start at 0 and need
no room.

Hint: what is your variance for a fan_in of 1?
"""

import numpy as np


def he_init(fan_in, fan_out, rng):
    return np.sqrt(2 / (fan_in + 1)) * rng.standard_normal((fan_out, fan_in))
